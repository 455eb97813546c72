package org.polybius.export;

/**
 * ANSI colours, or none of them. Only the sixteen basic ones, which every theme keeps readable.
 *
 * @param on whether to colour at all
 */
record Paint(boolean on) {
  String title(String text) {
    return in("1", text);
  }

  String heading(String text) {
    return in("1;36", text);
  }

  String id(String text) {
    return in("33", text);
  }

  String strong(String text) {
    return in("1", text);
  }

  String quiet(String text) {
    return in("2", text);
  }

  String alarm(String text) {
    return in("31", text);
  }

  private String in(String code, String text) {
    return on ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
