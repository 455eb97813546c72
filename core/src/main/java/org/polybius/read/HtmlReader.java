package org.polybius.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Original;
import org.polybius.read.html.PageFacts;
import org.polybius.read.html.WebPage;

/** Reads a web page as one report: its article, without what stands around it. */
public final class HtmlReader implements ReportReader {
  /** What finds the article; its number grows when it finds other text in the same page. */
  public static final String EXTRACTOR = "polybius article 1";

  private static final int HEAD = 4096;
  private static final Pattern CHARSET =
      Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w.:-]{1,40})");

  /** Comments can be taken in one way only: hostile ones cost no more time. */
  private static final Pattern OPENING =
      Pattern.compile(
          "(?i)^\\s*+(\u00EF\u00BB\u00BF)?\\s*+(<\\?xml[^>]*+>\\s*+)?"
              + "(?:<!--(?:(?!-->).)*+-->\\s*+)*+<(!doctype html|html|head|body)\\b",
          Pattern.DOTALL);

  private final Limits limits;
  private final Reports reports;

  /** With the given limits. */
  public HtmlReader(Limits limits) {
    this(limits, new Reports(limits, new LanguageIdentifier()));
  }

  HtmlReader(Limits limits, Reports reports) {
    this.limits = limits;
    this.reports = reports;
  }

  @Override
  public void read(String name, InputStream in, Consumer<ReadResult> sink) throws IOException {
    byte[] bytes = in.readNBytes(limits.lineBytes() + 1);
    sink.accept(read(name, bytes, Source.UNKNOWN));
  }

  /** Whether bytes open like a web page. */
  static boolean opens(byte[] head) {
    return OPENING.matcher(new String(head, StandardCharsets.ISO_8859_1)).find();
  }

  /**
   * Where a page came from.
   *
   * @param address where it was found; null when not known
   * @param charset what the server said; null when it said nothing
   * @param published what those say who led to the page (a feed), which counts where the page does
   *     not say; null when nobody did
   * @param retrieved when it was taken from the web, ISO 8601 instant; null when not known
   */
  public record Source(
      @Nullable String address,
      @Nullable String charset,
      @Nullable String published,
      @Nullable String retrieved) {
    /** Nothing is known. */
    static final Source UNKNOWN = new Source(null, null, null, null);
  }

  /**
   * Reads one page.
   *
   * @param name of the input, for messages
   * @param bytes as they came
   */
  public ReadResult read(String name, byte[] bytes, Source source) {
    if (bytes.length > limits.lineBytes()) {
      String most = limits.lineBytes() + " bytes";
      return ReadResult.refused(
          ReadFailure.TOO_LARGE, name + ": is larger than the " + most + " that a page may have");
    }
    Decoder.Decoded decoded = decode(bytes, source.charset());
    if (decoded.text() == null) {
      ReadFailure code = decoded.failure() == null ? ReadFailure.IO_ERROR : decoded.failure();
      return ReadResult.refused(code, name + ": " + decoded.reason());
    }
    Optional<String> refusal = WebPage.refusal(decoded.text());
    if (refusal.isPresent()) {
      return ReadResult.refused(ReadFailure.TOO_LARGE, name + ": " + refusal.get());
    }
    return report(name, WebPage.of(decoded.text(), source.address()), source, bytes);
  }

  private ReadResult report(String name, WebPage page, Source source, byte[] bytes) {
    if (page.facts().kind() == PageFacts.Kind.LIVE_BLOG) {
      return ReadResult.refused(
          ReadFailure.SEVERAL_REPORTS,
          name + ": is a live blog: many entries, each with an hour of its own");
    }
    if (page.facts().kind() == PageFacts.Kind.LIST) {
      return ReadResult.refused(
          ReadFailure.SEVERAL_REPORTS, name + ": is a list of articles, not an article");
    }
    if (page.text().isBlank()) {
      return ReadResult.refused(
          ReadFailure.NO_ARTICLE, name + ": no article was found on the page");
    }
    return with(bytes, reports.make(name, given(page.facts(), source), page.text(), bytes));
  }

  private static ReadResult with(byte[] bytes, ReadResult made) {
    if (made instanceof ReadResult.Success success) {
      String sha256 = success.report().rawSha256();
      return new ReadResult.Success(
          success.report(),
          success.failures(),
          sha256 == null ? null : new Original(sha256, "text/html", EXTRACTOR, bytes));
    }
    return made;
  }

  private static Given given(PageFacts facts, Source source) {
    String published = facts.published() == null ? source.published() : facts.published();
    return new Given(
            null,
            facts.url(),
            facts.outlet(),
            date(published),
            facts.title(),
            facts.byline(),
            null,
            facts.language(),
            List.of())
        .version(date(facts.modified()), source.retrieved());
  }

  private static @Nullable String date(@Nullable String written) {
    return written == null ? null : WireDates.find(written).map(WireDates.Found::edtf).orElse(null);
  }

  /** A byte order mark counts before the server, that before the page, that before any guess. */
  private static Decoder.Decoded decode(byte[] bytes, @Nullable String server) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    boolean marked = head.matches("(?s)(\u00EF\u00BB\u00BF|\u00FE\u00FF|\u00FF\u00FE).*");
    Matcher page = CHARSET.matcher(head);
    String declared = server != null ? server : page.find() ? page.group(1) : null;
    Optional<Charset> charset = declared == null ? Optional.empty() : charset(declared);
    if (marked || charset.isEmpty() || head.indexOf('\0') >= 0) {
      return Decoder.decode(bytes);
    }
    // As browsers do: pages declare a charset and break it in a byte or two.
    return Decoder.Decoded.of(new String(bytes, charset.get()));
  }

  /** Pages that declare Latin-1 or ASCII mean windows-1252 (WHATWG Encoding Standard, 4.2). */
  private static Optional<Charset> charset(String name) {
    try {
      boolean latin = name.matches("(?i)iso-?8859-?1|latin-?1|us-ascii|ascii");
      return Optional.of(Charset.forName(latin ? "windows-1252" : name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
