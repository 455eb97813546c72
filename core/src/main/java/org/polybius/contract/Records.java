package org.polybius.contract;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/**
 * Derived records as JSON and back, field by field, for the program's own use: what is so written
 * can be worked out again, and its form may change with the records. Equal records give equal
 * bytes; nulls are absent, sets are ordered. Sealed types are not for it.
 */
public final class Records {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                  .build())
          .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .addModule(new SimpleModule().addSerializer(new OrderedSet()))
          .build();

  private Records() {}

  /** A record on one line without a line end. */
  public static String line(Record value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be written: " + e.getOriginalMessage(), e);
    }
  }

  /** A record as a tree. */
  public static ObjectNode tree(Record value) {
    return MAPPER.valueToTree(value);
  }

  /**
   * The record that a line holds.
   *
   * @throws ContractException when the line is of no such record
   */
  public static <T> T read(String line, Class<T> type) {
    try {
      return MAPPER.readValue(line, type);
    } catch (JsonProcessingException e) {
      throw new ContractException(
          "", "is no " + type.getSimpleName() + ": " + e.getOriginalMessage());
    }
  }

  /** Writes sets in their natural order: that of immutable sets changes from run to run. */
  private static final class OrderedSet extends StdSerializer<Set<?>> {
    private static final long serialVersionUID = 1;

    OrderedSet() {
      super(Set.class, false);
    }

    @Override
    public void serialize(Set<?> set, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeStartArray();
      for (Object element : new TreeSet<>(set)) {
        provider.defaultSerializeValue(element, out);
      }
      out.writeEndArray();
    }
  }
}
