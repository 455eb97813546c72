package org.polybius.verify;

import org.jspecify.annotations.Nullable;

/**
 * Something in a reading that is not as it should be.
 *
 * @param path JSON Pointer (RFC 6901) to it, "" for the whole document
 * @param rule which rule is broken
 * @param message what is wrong, for the reader who must act
 * @param expected what should stand there, where that is known
 * @param got what stands there, where it can be told in a few words
 */
public record Finding(
    String path, Rule rule, String message, @Nullable String expected, @Nullable String got) {

  /** The rules a reading keeps. */
  public enum Rule {
    /** The document has the form of the contract and says nothing the model refuses. */
    SHAPE,
    /** The hashes are those of the text. */
    HASH,
    /** A span lies inside its text and its words stand there. */
    SPAN,
    /** An id leads to a claim of the right kind, and to one only. */
    LINK,
    /** What leads there leads back: exchanges, holds and inside, agreements and their figures. */
    INVERSE,
    /** Nothing is part of itself by any detour. */
    CYCLE,
    /** A voice is the chain of those who speak in the report. */
    VOICE,
    /** One referent has one entry in the register. */
    REFERENT,
    /** A country concluded for an actor is named by the words it was concluded from. */
    COUNTRY,
    /** A part is at most its whole. */
    PART,
    /** Bounds fit the kind of bound, and the words give them. */
    QUANTITY,
    /** Earliest and latest fit the date, and the words give it. */
    TIME
  }

  /** One line: where, what, and both values where known. */
  @Override
  public String toString() {
    String values =
        (expected == null ? "" : ", expected " + expected) + (got == null ? "" : ", got " + got);
    return (path.isEmpty() ? "document" : path) + ": " + message + values;
  }
}
