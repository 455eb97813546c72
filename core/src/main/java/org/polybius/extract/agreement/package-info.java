/**
 * Reads the agreements of a report: who agreed what with whom, through whom, for how long, how far
 * it has come, and which figures are its terms. Mentions of one agreement are one claim, each
 * extension is a claim of its own; whether terms were kept is left to {@code reconcile}.
 */
@NullMarked
package org.polybius.extract.agreement;

import org.jspecify.annotations.NullMarked;
