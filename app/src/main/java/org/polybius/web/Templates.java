package org.polybius.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.polybius.export.Harmless;

/**
 * Lays out pages by the templates of {@code src/main/jte}, which are compiled with the program.
 * Whatever a template writes is escaped for the place where it stands.
 */
final class Templates {
  private static final TemplateEngine ENGINE = engine();

  private Templates() {}

  private static TemplateEngine engine() {
    TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    engine.setTrimControlStructures(true);
    return engine;
  }

  /** A page, in which invisible characters that could mislead a reader show as U+FFFD. */
  static String render(String template, Map<String, Object> model) {
    StringOutput output = new StringOutput();
    ENGINE.render(template + ".jte", model, output);
    return Harmless.text(output.toString());
  }
}
