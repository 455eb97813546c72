package org.polybius.export;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polybius.contract.Records;
import org.polybius.reconcile.copies.Copies;
import org.polybius.reconcile.copies.CopyGroup;
import org.polybius.reconcile.copies.CopyGroup.Member;
import org.polybius.reconcile.copies.CopyGroup.Relation;
import org.polybius.reconcile.story.Stories;
import org.polybius.reconcile.story.Story;
import org.polybius.reconcile.version.VersionGroup;
import org.polybius.reconcile.version.Versions;

/** The views of whole reports: which carry one text, are versions of one, or about one affair. */
final class CopyViews {
  private CopyViews() {}

  /** Reports that carry one text. */
  static View copies() {
    return new MatterView<CopyGroup>(
        new Copies(),
        "copy",
        List.of("ID", "FROM", "TO", "REPORTS", "ORIGIN", "WHICH OF WHICH, AND WHY"),
        CopyViews::cells,
        Records::tree);
  }

  /** Reports about one affair. */
  static View stories() {
    return new MatterView<Story>(
        new Stories(),
        "story",
        List.of("ID", "FROM", "TO", "REPORTS", "ABOUT", "ACTORS", "PLACES"),
        CopyViews::cells,
        Records::tree);
  }

  /** Versions of one report. */
  static View versions() {
    return new MatterView<VersionGroup>(
        new Versions(),
        "version",
        List.of(
            "ID", "FROM", "TO", "ADDRESS", "WHICH COUNTS SINCE WHEN, AND WHAT IT SAYS OF ITSELF"),
        CopyViews::cells,
        Records::tree);
  }

  private static List<String> cells(VersionGroup group) {
    return List.of(
        group.id(),
        text(group.from()),
        text(group.to()),
        group.address(),
        group.members().stream().map(CopyViews::version).collect(Collectors.joining("; ")));
  }

  /** "r2 since 2023-12-12, correction, replaced by r3". */
  private static String version(VersionGroup.Member member) {
    String since = member.since() == null ? "" : " since " + member.since();
    String notices =
        member.notices().stream()
            .map(n -> ", " + n.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining());
    String later = member.later() == null ? "" : ", replaced by " + member.later();
    return member.report() + since + notices + later;
  }

  private static List<String> cells(CopyGroup group) {
    return List.of(
        group.id(),
        text(group.from()),
        text(group.to()),
        String.valueOf(group.members().size()),
        text(group.origin()),
        group.members().stream().map(CopyViews::member).collect(Collectors.joining("; ")));
  }

  /** "r2 (harbour.example) copy of r1: 95 % of …". */
  private static String member(Member member) {
    String who = member.report() + (member.outlet() == null ? "" : " (" + member.outlet() + ")");
    if (member.relation() == Relation.FIRST) {
      return who + " first";
    }
    String relation = member.relation().name().toLowerCase(Locale.ROOT);
    String from = member.relation() == Relation.COPY ? " of " : " from ";
    String why = member.evidence().isEmpty() ? "" : ": " + member.evidence().get(0).found();
    return who + " " + relation + from + member.of() + why;
  }

  private static List<String> cells(Story story) {
    return List.of(
        story.id(),
        text(story.from()),
        text(story.to()),
        String.valueOf(story.chapters().size()),
        String.join(", ", story.title()),
        String.join(", ", story.actors()),
        String.join(", ", story.places()));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
