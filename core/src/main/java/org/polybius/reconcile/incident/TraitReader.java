package org.polybius.reconcile.incident;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Account;
import org.polybius.model.ActorMention;
import org.polybius.model.Claim;
import org.polybius.model.EventClaim;
import org.polybius.model.EventType;
import org.polybius.model.FigureClaim;
import org.polybius.model.Fingerprint;
import org.polybius.model.Place;
import org.polybius.model.Read;
import org.polybius.model.Span;

/** Reads the traits of an event off the claims that are about it and the words next to them. */
final class TraitReader {
  private static final List<String> ORDINALS = WordSets.load("time-words.tsv").ordered("ORDINAL");
  private static final Pattern ORDINAL =
      Pattern.compile("\\b(" + String.join("|", ORDINALS) + ")(?: \\w+){0,2} $");

  private static final Set<EventType> CHARGES =
      Set.of(EventType.COERCE, EventType.ACCUSE, EventType.SANCTION);

  private final Account account;
  private final List<Claim> claims;
  private final @Nullable String headline;
  private final Set<String> victims = new TreeSet<>();
  private final Set<String> people = new TreeSet<>();
  private final Set<String> actors = new TreeSet<>();
  private final Set<String> nationalities = new TreeSet<>();
  private final Set<Integer> ordinals = new TreeSet<>();
  private final Set<String> modes = new TreeSet<>();
  private final List<Place> places = new ArrayList<>();

  private TraitReader(Account account, List<Claim> claims, @Nullable String headline) {
    this.account = account;
    this.claims = claims;
    this.headline = headline;
  }

  /**
   * The traits of an event.
   *
   * @param account the report
   * @param course the event
   * @param claims its claims
   * @param all the events of its kind in the report, the first one first
   */
  static Traits read(Account account, Course course, List<Claim> claims, List<Course> all) {
    TraitReader reader =
        new TraitReader(account, claims, all.get(0).equals(course) ? account.title() : null);
    for (Claim claim : claims) {
      if (claim instanceof EventClaim event) {
        reader.note(event);
      } else if (claim instanceof FigureClaim figure) {
        reader.nationalities.addAll(figure.population().nationality());
        reader.place(figure.place());
      }
    }
    if (all.get(0).equals(course)) {
      account.claims().forEach(reader::charged);
    }
    return reader.traits(course.days(), Terms.of(reader.words(course, all)));
  }

  private Traits traits(Days days, Terms terms) {
    people.addAll(terms.aged());
    people.removeAll(victims);
    Set<String> names = new HashSet<>(victims);
    names.addAll(people);
    names.addAll(terms.names());
    return new Traits(
        days,
        account.day().map(d -> new Days(d, d)).orElse(null),
        List.copyOf(places),
        Set.copyOf(victims),
        Set.copyOf(people),
        Set.copyOf(names),
        Set.copyOf(actors),
        Set.copyOf(nationalities),
        Set.copyOf(ordinals),
        Set.copyOf(modes),
        Toll.of(account, claims, headline),
        terms);
  }

  private void note(EventClaim event) {
    for (ActorMention recipient : event.recipients()) {
      recipient.singles().forEach(r -> who(r, victims));
    }
    for (ActorMention actor : event.actors()) {
      actor.singles().forEach(a -> who(a, people));
    }
    if (event.act().mode() != null) {
      modes.add(event.act().mode().label());
    }
    place(event.place());
    ordinal(event.head().trigger());
  }

  /** Whoever is arrested, accused or sentenced is likely to be for what the report is about. */
  private void charged(Claim claim) {
    if (claim instanceof EventClaim event && CHARGES.contains(event.act().type())) {
      event.recipients().forEach(r -> r.singles().forEach(s -> who(s, people)));
    }
  }

  private void who(ActorMention mention, Set<String> names) {
    if (mention.id() != null) {
      actors.add(mention.id());
    } else if (mention.name() != null) {
      Names.of(mention.name()).ifPresent(names::add);
    }
  }

  private void place(@Nullable Read<Place> read) {
    if (read != null && !places.contains(read.value())) {
      places.add(read.value());
    }
  }

  /** "The second exchange": within the smallest words of a claim that hold the trigger. */
  private void ordinal(@Nullable Span trigger) {
    if (trigger == null) {
      return;
    }
    for (Map.Entry<Span, String> e : account.words().entrySet()) {
      Span span = e.getKey();
      if (span.contains(trigger) && span.start() < trigger.start()) {
        String before = e.getValue().substring(0, trigger.start() - span.start());
        Matcher m = ORDINAL.matcher(before.toLowerCase(Locale.ROOT));
        if (m.find()) {
          ordinals.add(ORDINALS.indexOf(m.group(1)) + 1);
        }
      }
    }
  }

  /** What stands nearest to this event; headline and opening go with the first one. */
  private Set<String> words(Course course, List<Course> all) {
    Set<String> words = new HashSet<>();
    account
        .words()
        .forEach(
            (span, text) -> {
              if (all.size() == 1 || nearest(span, all).equals(course)) {
                words.add(text);
              }
            });
    if (all.get(0).equals(course)) {
      if (account.title() != null) {
        words.add(account.title());
      }
      Fingerprint fingerprint = account.fingerprint();
      if (fingerprint != null) {
        words.addAll(fingerprint.lead());
      }
    }
    return words;
  }

  private static Course nearest(Span span, List<Course> all) {
    Course best = all.get(0);
    for (Course course : all) {
      if (course.distance(span.start()) < best.distance(span.start())) {
        best = course;
      }
    }
    return best;
  }
}
