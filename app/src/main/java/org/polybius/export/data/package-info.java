/**
 * What is exported, and as what columns: the claims and things that a query leaves, read page by
 * page, and the sheets that tables, codebooks and Parquet files are written from. How a format
 * looks is left to the packages of the formats.
 */
@NullMarked
package org.polybius.export.data;

import org.jspecify.annotations.NullMarked;
