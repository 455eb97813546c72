package org.polybius.reconcile.origin;

import java.util.List;

/**
 * How a claim came into a report.
 *
 * @param report id of the report
 * @param root whose text the report is: agency or outlet
 * @param wires agencies that the report credits
 * @param carriers names of the outlets and agencies between the source and the reader, outermost
 *     first
 * @param source the innermost that is told
 */
record Path(String report, Source root, List<String> wires, List<String> carriers, Source source) {
  /** Copies the lists. */
  Path {
    wires = List.copyOf(wires);
    carriers = List.copyOf(carriers);
  }
}
