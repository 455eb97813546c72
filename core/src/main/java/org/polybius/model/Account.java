package org.polybius.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One report as reconciling sees it: where it came from, what it says and the words of that, and
 * never its text.
 *
 * @param report id of the report
 * @param sha256 of its text
 * @param outlet who published it
 * @param agencies credited agencies
 * @param published EDTF
 * @param url address
 * @param title headline
 * @param fingerprint by what it is compared with others; null where none was taken
 * @param claims in the reading's order
 * @param words the words under every span of the claims
 * @param rulings what decisions of people did to it, in the order in which they were taken
 * @param edition which version of itself it is
 * @param version where it stands among the versions of one report; null when it is the only one
 */
public record Account(
    String report,
    String sha256,
    @Nullable String outlet,
    List<String> agencies,
    @Nullable String published,
    @Nullable String url,
    @Nullable String title,
    @Nullable Fingerprint fingerprint,
    List<Claim> claims,
    Map<Span, String> words,
    List<Ruling> rulings,
    Edition edition,
    @Nullable Version version) {
  private static final Pattern TO_THE_DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final int DAY = "2023-12-11".length();
  private static final int MONTH = "2023-12".length();

  /** Copies the collections; refuses a blank id. */
  public Account {
    Checks.notBlank(report, "report id");
    agencies = List.copyOf(agencies);
    claims = List.copyOf(claims);
    words = Map.copyOf(words);
    rulings = List.copyOf(rulings);
  }

  /**
   * Where a report stands among its versions: a later one counts instead of it.
   *
   * @param earlier id of the version before; null for the first
   * @param later id of the version that counts instead; null when none does
   * @param since day from which it counts instead of the earlier one; null when not known
   * @param until day from which a later one counts; null when not known
   */
  public record Version(
      @Nullable String earlier,
      @Nullable String later,
      @Nullable LocalDate since,
      @Nullable LocalDate until) {}

  /** An account without versions. */
  public Account(
      String report,
      String sha256,
      @Nullable String outlet,
      List<String> agencies,
      @Nullable String published,
      @Nullable String url,
      @Nullable String title,
      @Nullable Fingerprint fingerprint,
      List<Claim> claims,
      Map<Span, String> words,
      List<Ruling> rulings) {
    this(
        report,
        sha256,
        outlet,
        agencies,
        published,
        url,
        title,
        fingerprint,
        claims,
        words,
        rulings,
        Edition.UNKNOWN,
        null);
  }

  /** An account that no decision has touched. */
  public Account(
      String report,
      String sha256,
      @Nullable String outlet,
      List<String> agencies,
      @Nullable String published,
      @Nullable String url,
      @Nullable String title,
      @Nullable Fingerprint fingerprint,
      List<Claim> claims,
      Map<Span, String> words) {
    this(
        report,
        sha256,
        outlet,
        agencies,
        published,
        url,
        title,
        fingerprint,
        claims,
        words,
        List.of());
  }

  /**
   * The words under a span of a claim.
   *
   * @throws IllegalArgumentException when no claim of this report has that span
   */
  public String words(Span span) {
    String found = words.get(span);
    if (found == null) {
      throw new IllegalArgumentException("no words for " + span + " of report " + report);
    }
    return found;
  }

  /** The claim of an id. */
  public Optional<Claim> claim(String id) {
    return claims.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  /** The day of publication; empty when it is not known to the day. */
  public Optional<LocalDate> day() {
    if (published == null || !TO_THE_DAY.matcher(published).lookingAt()) {
      return Optional.empty();
    }
    return Optional.of(LocalDate.parse(published.substring(0, DAY)));
  }

  /**
   * The day by whose end the report had certainly been published: the last of the month or year
   * where no day is known; for a later version the day from which it counts. Empty when nothing is
   * known, or only an interval or a guess.
   */
  public Optional<LocalDate> knownBy() {
    if (version != null && version.earlier() != null) {
      return Optional.ofNullable(version.since());
    }
    if (published != null && published.matches("\\d{4}(-(0[1-9]|1[0-2]))?")) {
      int month = published.length() < MONTH ? 12 : Integer.parseInt(published.substring(5));
      return Optional.of(
          YearMonth.of(Integer.parseInt(published.substring(0, 4)), month).atEndOfMonth());
    }
    return day();
  }

  /** Whether a later version counts instead of this one today. */
  public boolean isSuperseded() {
    return version != null && version.later() != null;
  }

  /** Whether it counted at the end of a day: it was known, and no later version of it was. */
  public boolean countedOn(LocalDate day) {
    LocalDate until = version == null || version.later() == null ? null : version.until();
    return knownBy().filter(known -> !known.isAfter(day)).isPresent()
        && (until == null || until.isAfter(day));
  }

  /**
   * This account with other claims and what decisions did to it.
   *
   * @param heard the words under every span of these claims, and no others: what a decision took
   *     away says nothing any more
   */
  public Account with(List<Claim> others, Map<Span, String> heard, List<Ruling> ruled) {
    return copy(fingerprint, others, heard, ruled, version);
  }

  /** This account at another place among versions. */
  public Account with(@Nullable Version other) {
    return copy(fingerprint, claims, words, rulings, other);
  }

  /** This account for those who compare it with no other: a fingerprint is most of an account. */
  public Account withoutFingerprint() {
    return copy(null, claims, words, rulings, version);
  }

  private Account copy(
      @Nullable Fingerprint print,
      List<Claim> said,
      Map<Span, String> heard,
      List<Ruling> ruled,
      @Nullable Version place) {
    return new Account(
        report, sha256, outlet, agencies, published, url, title, print, said, heard, ruled, edition,
        place);
  }
}
