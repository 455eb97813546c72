package org.polybius.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;
import org.polybius.read.html.WebPage;

/**
 * Reads mail: one message (EML, RFC 5322) or a mailbox (mbox, RFC 4155), each message one report:
 * the sender is its outlet, the subject its headline. Plain text counts before HTML. Attachments
 * are passed over.
 */
public final class MailReader implements ReportReader {
  private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

  private final Limits limits;
  private final Reports reports;

  /** With the given limits. */
  public MailReader(Limits limits) {
    this(limits, new Reports(limits, new LanguageIdentifier()));
  }

  MailReader(Limits limits, Reports reports) {
    this.limits = limits;
    this.reports = reports;
  }

  @Override
  public void read(String name, InputStream in, Consumer<ReadResult> sink) throws IOException {
    Cutter cutter = new Cutter(name, sink);
    byte[] buffer = new byte[1 << 16];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      for (int i = 0; i < n; i++) {
        cutter.accept(buffer[i]);
      }
    }
    cutter.end();
  }

  private ReadResult message(String where, byte[] bytes) {
    try {
      Message message = parse(bytes);
      String text = text(message);
      return text == null || text.isBlank()
          ? ReadResult.refused(ReadFailure.TEXT_MISSING, where + ": has no text")
          : reports.make(where, given(message), text.strip(), bytes);
    } catch (MimeException | IOException | IllegalArgumentException e) {
      String reason = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
      return ReadResult.refused(ReadFailure.MAIL_INVALID, where + ": is no mail: " + reason);
    } catch (StackOverflowError e) { // the parser goes down into parts without a bound
      return ReadResult.refused(
          ReadFailure.MAIL_INVALID, where + ": its parts lie too deep within each other");
    }
  }

  private Message parse(byte[] bytes) throws MimeException, IOException {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(
        MimeConfig.custom()
            .setMaxLineLen(limits.lineBytes())
            .setMaxHeaderLen(1 << 16)
            .setMaxHeaderCount(2000)
            .build());
    Message message = builder.parseMessage(new ByteArrayInputStream(bytes));
    if (message.getHeader().getFields().isEmpty()) {
      throw new MimeException("it has no header");
    }
    return message;
  }

  private static Given given(Message message) {
    return new Given(
        null,
        null,
        outlet(message),
        published(message.getDate()),
        blank(message.getSubject()),
        null,
        null,
        null,
        List.of());
  }

  private static @Nullable String outlet(Message message) {
    if (message.getFrom() == null || message.getFrom().isEmpty()) {
      return null;
    }
    Mailbox from = message.getFrom().get(0);
    String name = blank(from.getName());
    return name != null ? name : from.getDomain();
  }

  private static @Nullable String published(@Nullable Date date) {
    return date == null
        ? null
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date.toInstant().atOffset(ZoneOffset.UTC));
  }

  private static @Nullable String blank(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static @Nullable String text(Entity entity) throws IOException {
    List<TextBody> plain = new ArrayList<>();
    List<TextBody> marked = new ArrayList<>();
    collect(entity, plain, marked);
    if (!plain.isEmpty()) {
      return characters(plain.get(0));
    }
    return marked.isEmpty() ? null : article(characters(marked.get(0)));
  }

  private static String article(String html) {
    WebPage.refusal(html)
        .ifPresent(
            why -> {
              throw new IllegalArgumentException("its page " + why);
            });
    return WebPage.of(html, null).text();
  }

  /** Parts that are to be shown, in their order; parts may hold parts, to any depth. */
  private static void collect(Entity whole, List<TextBody> plain, List<TextBody> marked) {
    Deque<Entity> left = new ArrayDeque<>(List.of(whole));
    while (!left.isEmpty()) {
      Entity entity = left.pop();
      Body body = entity.getBody();
      if (body instanceof Multipart parts) {
        List<Entity> within = new ArrayList<>(parts.getBodyParts());
        Collections.reverse(within);
        within.forEach(left::push);
      } else if (body instanceof TextBody text && isShown(entity)) {
        (entity.getMimeType().equals("text/html") ? marked : plain).add(text);
      }
    }
  }

  /** What is no attachment (RFC 2183). */
  private static boolean isShown(Entity entity) {
    String disposition = entity.getDispositionType();
    return disposition == null
        || (disposition.equalsIgnoreCase("inline") && entity.getFilename() == null);
  }

  private static String characters(TextBody body) throws IOException {
    StringBuilder text = new StringBuilder();
    try (java.io.Reader reader = body.getReader()) {
      char[] buffer = new char[1 << 13];
      for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
        text.append(buffer, 0, n);
      }
    }
    return text.toString().replace("\r\n", "\n");
  }

  /** Cuts a mailbox into its messages at the lines that begin with "From ", holding one. */
  private final class Cutter {
    private final String name;
    private final Consumer<ReadResult> sink;
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean mailbox;
    private boolean blankBefore = true;
    private long size;
    private int number = 1;
    private boolean any;

    Cutter(String name, Consumer<ReadResult> sink) {
      this.name = name;
      this.sink = sink;
    }

    void accept(byte b) {
      if (line.size() <= limits.lineBytes()) {
        line.write(b);
      }
      if (b == '\n') {
        line();
      }
    }

    private void line() {
      byte[] bytes = line.toByteArray();
      line.reset();
      if (blankBefore && opens(bytes)) {
        flush();
        mailbox = true;
      } else {
        size += bytes.length;
        if (size <= limits.lineBytes()) {
          message.writeBytes(bytes);
        }
      }
      blankBefore = new String(bytes, StandardCharsets.ISO_8859_1).isBlank();
    }

    private boolean opens(byte[] bytes) {
      return bytes.length > FROM.length
          && java.util.Arrays.equals(bytes, 0, FROM.length, FROM, 0, FROM.length);
    }

    private void flush() {
      byte[] bytes = message.toByteArray();
      message.reset();
      String where = mailbox ? name + ": message " + number++ : name;
      if (size > limits.lineBytes()) {
        String most = limits.lineBytes() + " bytes";
        sink.accept(
            ReadResult.refused(
                ReadFailure.TOO_LARGE,
                where + ": is longer than the " + most + " that a message may have"));
        any = true;
      } else if (!new String(bytes, StandardCharsets.ISO_8859_1).isBlank()) {
        sink.accept(message(where, bytes));
        any = true;
      }
      size = 0;
    }

    void end() {
      if (line.size() > 0) {
        line();
      }
      flush();
      if (!any) {
        sink.accept(ReadResult.refused(ReadFailure.EMPTY, name + ": is empty"));
      }
    }
  }
}
