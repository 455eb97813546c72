package org.polybius.fetch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an address.
 *
 * @param at when it was last asked and answered
 * @param etag the mark that its server gave what it sent (RFC 9110, 8.8.3)
 * @param lastModified when its server says it was last changed, as written
 * @param stamp what a feed said of its last change, as written
 */
public record Visit(
    Instant at, @Nullable String etag, @Nullable String lastModified, @Nullable String stamp) {}
