package org.polybius.extract.attribution;

import org.polybius.model.Span;

/**
 * A stretch between quotation marks, outermost level only.
 *
 * @param outer with its marks
 * @param inner without them
 * @param closed whether a closing mark was found
 * @param continues whether it goes on with the opening mark of the next paragraph
 */
public record Quote(Span outer, Span inner, boolean closed, boolean continues) {}
