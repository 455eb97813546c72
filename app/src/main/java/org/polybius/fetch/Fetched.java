package org.polybius.fetch;

import org.jspecify.annotations.Nullable;

/** What asking for an address gave. */
public sealed interface Fetched {
  /** It is as it was at the last visit: the address that was asked for. */
  record Unchanged(WebAddress address) implements Fetched {}

  /** Something came. */
  final class Document implements Fetched {
    private final WebAddress address;
    private final Answer answer;

    Document(WebAddress address, Answer answer) {
      this.address = address;
      this.answer = answer;
    }

    /** Where it was found in the end. */
    public WebAddress address() {
      return address;
    }

    /** The media type in lower case, without parameters; "" when the server said none. */
    public String type() {
      return answer.type();
    }

    /** The charset as the server said; null when it said none. */
    public @Nullable String charset() {
      return answer.charset();
    }

    /** The bytes, unpacked; not to be changed. */
    public byte[] body() {
      return answer.body();
    }
  }
}
