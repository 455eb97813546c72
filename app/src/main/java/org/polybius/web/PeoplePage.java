package org.polybius.web;

import java.util.List;

/**
 * Users and sessions.
 *
 * @param people all users
 * @param signed who is signed in, the one longest unused first
 * @param token that every form carries
 */
public record PeoplePage(List<Person> people, List<Signed> signed, String token) {
  /** Copies the lists. */
  public PeoplePage {
    people = List.copyOf(people);
    signed = List.copyOf(signed);
  }

  /**
   * A user.
   *
   * @param role in a word
   * @param tokens each with its note and when it was made
   */
  public record Person(String name, String role, List<String> tokens) {
    /** Copies the list. */
    public Person {
      tokens = List.copyOf(tokens);
    }
  }

  /**
   * A session.
   *
   * @param id by which it is ended
   * @param from network address
   * @param began UTC, to the minute
   * @param seen the same
   * @param own whether it is that of the reader
   */
  public record Signed(
      String id, String user, String from, String began, String seen, boolean own) {}
}
