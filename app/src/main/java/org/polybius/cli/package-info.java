/**
 * The commands, and the only place where all is put together: it opens files, asks the core, and
 * hands the answers to the writers. Results go to standard output, messages to standard error; what
 * a report says and how it is shown is left to the packages below.
 */
@NullMarked
package org.polybius.cli;

import org.jspecify.annotations.NullMarked;
