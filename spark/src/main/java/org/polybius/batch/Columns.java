package org.polybius.batch;

import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** The columns of the tables that reading writes. */
final class Columns {
  /** Every row begins so: its source, and the place of its record in it, from 0. */
  static final String SOURCE = "source";

  static final String RECORD = "record";

  /** One row a report; {@code head} is the reading without text and claims, as JSON. */
  static final MessageType REPORTS =
      new MessageType(
          "report",
          text(SOURCE),
          number(RECORD),
          text("id"),
          text("sha256"),
          optional("title"),
          optional("outlet"),
          optional("published"),
          optional("url"),
          optional("language"),
          text("text"),
          text("head"));

  /** One row a claim, in the order of the reading; {@code json} is all of it. */
  static final MessageType CLAIMS =
      new MessageType(
          "claim",
          text(SOURCE),
          number(RECORD),
          number("position"),
          text("report"),
          text("id"),
          text("kind"),
          text("json"));

  /** One row a failure; no report where none came of the record. */
  static final MessageType FAILURES =
      new MessageType(
          "failure",
          text(SOURCE),
          number(RECORD),
          optional("report"),
          text("stage"),
          text("code"),
          text("message"));

  /** One row an original: the bytes that a report was made from, as they came. */
  static final MessageType ORIGINALS =
      new MessageType(
          "original",
          text(SOURCE),
          number(RECORD),
          text("sha256"),
          text("type"),
          text("extractor"),
          Types.required(BINARY).named("bytes"));

  private Columns() {}

  private static Type text(String name) {
    return Types.required(BINARY).as(stringType()).named(name);
  }

  private static Type optional(String name) {
    return Types.optional(BINARY).as(stringType()).named(name);
  }

  private static Type number(String name) {
    return Types.required(INT64).named(name);
  }
}
