package org.polybius.extract.actor;

/**
 * An office held by a person for a time.
 *
 * @param person id of the holder
 * @param role canonical role, lower case
 * @param of id of the organisation or alpha-3 code of the country
 * @param from EDTF year, month or day; "" for unknown
 * @param to EDTF; "" for open or unknown
 */
public record Title(String person, String role, String of, String from, String to) {

  /**
   * Whether it was held on a day, as far as is known.
   *
   * @param day EDTF day, month or year; what is coarser decides
   */
  public boolean heldOn(String day) {
    return compare(from, day) <= 0 && (to.isEmpty() || compare(day, to) <= 0);
  }

  /** Compares at the coarser granularity of the two; an empty date equals all. */
  private static int compare(String a, String b) {
    int length = Math.min(a.length(), b.length());
    return a.substring(0, length).compareTo(b.substring(0, length));
  }
}
