/**
 * Orders the stages for one report, counts failures and stamps the run; what a stage does is left
 * to its own package.
 */
@NullMarked
package org.polybius.pipeline;

import org.jspecify.annotations.NullMarked;
