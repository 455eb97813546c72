/**
 * Who does what to whom: verbs and event nouns with their frames to PLOVER types and modes, roles
 * from the tree, and PLOVER's rules on what is planned, demanded, refused or threatened. Whether an
 * act took place comes from {@code factuality}, who says so from {@code attribution}; figures,
 * agreements and contacts are left to their own packages.
 */
@NullMarked
package org.polybius.extract.event;

import org.jspecify.annotations.NullMarked;
