package org.polybius.export;

import java.util.List;

/** One way of looking at what the reports of a ledger amount to. */
public interface View {
  /** What is seen, which is a word of the command and the name of the list in JSON. */
  String name();

  /** One of it, as a word of the command. */
  String one();

  /** Heads of the columns of a table. */
  List<String> columns();

  /** One page. */
  Listing page(Sources sources, Asked asked);

  /**
   * Those whose id begins with some characters, ascending by id.
   *
   * @param limit how many at most
   */
  List<Listing.Entry> beginning(Sources sources, String prefix, int limit);
}
