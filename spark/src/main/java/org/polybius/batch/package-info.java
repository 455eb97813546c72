/**
 * Reads archives with Spark and reconciles what they say, one file a task and one block a task; how
 * a report is read and which claims belong together is left to the pipeline and to reconciling.
 */
@NullMarked
package org.polybius.batch;

import org.jspecify.annotations.NullMarked;
