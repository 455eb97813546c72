package org.polybius.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polybius.extract.Actors;
import org.polybius.extract.Countries;
import org.polybius.extract.actor.Register;
import org.polybius.extract.actor.RegisterEntry;
import org.polybius.extract.actor.RoleNouns;
import org.polybius.model.ActorMention;
import org.polybius.model.Claim;
import org.polybius.model.Evidence;
import org.polybius.model.Field;
import org.polybius.model.Read;
import org.polybius.model.Resolution;
import org.polybius.model.Span;
import org.polybius.model.StatementClaim;
import org.polybius.text.Paragraphs;

/**
 * Headlines that name who says so: "Muscat: talks go on", "Talks go on - UN envoy", "Talks go on,
 * Muscat says". The words before the colon must be an actor; "Gaza war: …" names a topic.
 */
final class HeadlineRule {
  private static final String WHO = "(?<who>[^:,;–—]{2,60}?)";
  private static final String WHAT = "(?<what>\\S.{8,}?)";
  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile("^" + WHO + "(?<cue>:) " + WHAT + "$"),
          Pattern.compile("^" + WHAT + ",['’\"”]? " + WHO + " (?<cue>says?)(?:: \\w+)?$"),
          Pattern.compile("^" + WHAT + ", (?<cue>says?) " + WHO + "(?:: \\w+)?$"),
          Pattern.compile("^" + WHO + " (?<cue>says?) (?:that )?" + WHAT + "(?:: [Uu]pdates?)?$"),
          Pattern.compile("^" + WHAT + "(?<cue>:| [-–—]) " + WHO + "$"));

  private final Actors actors;
  private final String body;

  /** Over the actors of a report's body, which a headline's speaker may be one of. */
  HeadlineRule(Actors actors, String body) {
    this.actors = actors;
    this.body = body;
  }

  /** The statement a headline makes. */
  Optional<StatementClaim> read(@Nullable String title, String id) {
    if (title == null) {
      return Optional.empty();
    }
    for (Pattern form : FORMS) {
      Matcher m = form.matcher(title.strip());
      if (m.matches()) {
        int shift = title.indexOf(title.strip());
        Optional<ActorMention> who = speaker(m.group("who"), span(m, "who", shift));
        if (who.isPresent()) {
          return who.map(w -> claim(title, m, shift, w, id));
        }
      }
    }
    return Optional.empty();
  }

  private static Span span(Matcher m, String group, int shift) {
    return new Span(m.start(group) + shift, m.end(group) + shift, Field.TITLE);
  }

  private static StatementClaim claim(
      String title, Matcher m, int shift, ActorMention who, String id) {
    Span cue = span(m, "cue", shift);
    Span marked =
        cue.length() > 1 && title.charAt(cue.start()) == ' '
            ? new Span(cue.start() + 1, cue.end(), Field.TITLE)
            : cue;
    Span what = bare(title, span(m, "what", shift));
    String lemma = m.group("cue").startsWith("say") ? "say" : m.group("cue").strip();
    List<Span> words = new ArrayList<>(List.of(what, marked, who.span()));
    words.sort(null);
    return new StatementClaim(
        new Claim.Head(
            id, List.of(), new Evidence("attribution.headline", words), null, List.of(), Map.of()),
        who,
        Read.of(new StatementClaim.Cue(lemma, StatementClaim.CueClass.SAY), marked),
        List.of(what),
        form(title, what),
        null,
        null,
        null,
        null,
        null,
        List.of());
  }

  /** Without quotation marks at the edges. */
  private static Span bare(String title, Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end - 1 && "\"“”'‘’".indexOf(title.charAt(start)) >= 0) {
      start++;
    }
    while (end > start + 1 && "\"“”‘,".indexOf(title.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Span(start, end, Field.TITLE);
  }

  private static StatementClaim.Form form(String title, Span what) {
    Paragraphs whole = new Paragraphs(List.of(Span.of(0, title.length())));
    Span content = Span.of(what.start(), what.end());
    StatementClaim.Form form = StatementClaim.Form.INDIRECT;
    for (Quote q : QuoteScanner.scan(title, whole)) {
      if (q.outer().contains(content)) {
        return StatementClaim.Form.DIRECT;
      }
      form = q.inner().overlaps(content) ? StatementClaim.Form.MIXED : form;
    }
    return form;
  }

  /** The actor that a phrase of a headline names; empty for topics. */
  private Optional<ActorMention> speaker(String phrase, Span span) {
    String words = phrase.replaceFirst("^(?i)the ", "");
    for (ActorMention a : actors.all()) {
      String named = a.span().in(body).replaceFirst("^(?i)the ", "");
      if (named.equalsIgnoreCase(words) || words.equalsIgnoreCase(a.name())) {
        return Optional.of(at(span, a));
      }
    }
    return registered(words)
        .map(e -> named(span, e))
        .or(() -> role(words).map(r -> titled(span, r)));
  }

  private static Optional<RegisterEntry> registered(String words) {
    List<Register.Name> names = Register.standard().named(words);
    return names.size() == 1
        ? Optional.of(names.get(0).entry())
        : Countries.standard().named(words).map(Register::state);
  }

  /** The role that a phrase ends in ("UN envoy", "Qatari foreign ministry"). */
  private static Optional<String> role(String words) {
    String[] parts = words.toLowerCase(Locale.ROOT).split(" ", -1);
    for (int from = Math.max(0, parts.length - 3); from < parts.length; from++) {
      String tail = String.join(" ", List.of(parts).subList(from, parts.length));
      if (RoleNouns.standard().of(tail).isPresent()) {
        return Optional.of(tail);
      }
    }
    return Optional.empty();
  }

  private static ActorMention at(Span span, ActorMention a) {
    return new ActorMention(
        span,
        a.ref(),
        a.id(),
        a.name(),
        a.role(),
        a.country(),
        a.countryInferredFrom(),
        a.sectors(),
        a.wingOf(),
        a.members(),
        a.antecedent(),
        a.resolved(),
        a.number(),
        a.actsFor());
  }

  private static ActorMention named(Span span, RegisterEntry e) {
    return new ActorMention(
        span,
        "h1",
        e.id(),
        e.name(),
        null,
        e.country(),
        e.sectors(),
        e.wingOf(),
        List.of(),
        null,
        Resolution.NAME,
        null);
  }

  private static ActorMention titled(Span span, String role) {
    return new ActorMention(
        span,
        "h1",
        null,
        null,
        role,
        null,
        List.of(),
        null,
        List.of(),
        null,
        Resolution.ROLE,
        null);
  }
}
