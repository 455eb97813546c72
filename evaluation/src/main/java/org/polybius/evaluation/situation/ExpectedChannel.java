package org.polybius.evaluation.situation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.polybius.reconcile.channel.Channel;

/**
 * A contact that a perfect reader would hold.
 *
 * @param id of the contact in the file
 * @param parties names, at least two
 * @param via names of those between them
 * @param polarity EXISTS, DENIED, ENDED or NONE
 */
record ExpectedChannel(String id, Set<String> parties, Set<String> via, String polarity) {
  /** "Families of the hostages": no channel tells whose they are. */
  private static final Pattern FAMILIES = Pattern.compile("(families|relatives)\\b.*");

  private static final Pattern ASIDE = Pattern.compile("\\s*\\([^)]*\\)|^the\\s+");

  /** Copies the sets. */
  ExpectedChannel {
    parties = Set.copyOf(parties);
    via = Set.copyOf(via);
  }

  /**
   * Whether it is among some channels: for each two of its parties one with the same polarity, and
   * with all those expected between them, or nobody where nobody is expected. Others may stand
   * between them beside. A party has its name or that of one who was in contact for it.
   */
  boolean isAmong(Collection<Channel> found) {
    List<String> names = List.copyOf(new TreeSet<>(parties));
    for (int i = 0; i < names.size(); i++) {
      for (int j = i + 1; j < names.size(); j++) {
        String one = names.get(i);
        String other = names.get(j);
        if (found.stream().noneMatch(channel -> agrees(one, other, channel))) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether one of its parties is one of a channel's. */
  boolean touches(Channel channel) {
    return parties.stream().anyMatch(p -> channel.parties().stream().anyMatch(c -> is(p, c)));
  }

  private boolean agrees(String one, String other, Channel channel) {
    Channel.Party first = channel.parties().get(0);
    Channel.Party second = channel.parties().get(1);
    boolean same = is(one, first) && is(other, second);
    boolean swapped = is(one, second) && is(other, first);
    return (same || swapped)
        && channel.polarity().name().equals(polarity)
        && via.isEmpty() == channel.via().isEmpty()
        && via.stream().allMatch(name -> between(name, channel));
  }

  private static boolean between(String name, Channel channel) {
    return channel.via().stream().anyMatch(via -> same(via.name(), name));
  }

  private static boolean is(String name, Channel.Party party) {
    List<String> names = new ArrayList<>(party.through());
    names.add(party.name());
    return names.stream().anyMatch(n -> same(n, name));
  }

  private static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String name) {
    String lower = ASIDE.matcher(name.toLowerCase(Locale.ROOT).strip()).replaceAll("");
    return FAMILIES.matcher(lower).matches() ? "families" : lower;
  }
}
