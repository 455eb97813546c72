package org.polybius.evaluation;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Lets a method use an API that the build forbids elsewhere; the value says why. */
@Retention(RetentionPolicy.CLASS)
@interface SuppressForbidden {
  /** Why. */
  String value();
}
