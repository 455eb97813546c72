package org.polybius.fetch;

import org.jspecify.annotations.Nullable;

/**
 * A report that a feed names.
 *
 * @param link as the feed has it
 * @param published ISO 8601 date-time in UTC; null when the feed does not say
 * @param stamp what changes when the feed says that the report has changed; "" when it never does
 */
record FeedEntry(String link, @Nullable String published, String stamp) {}
