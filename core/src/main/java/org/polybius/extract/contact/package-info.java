/**
 * Reads who is in contact with whom, through whom, on which level and with what restriction. A
 * contact with a wing stays with the wing; what several reports say of one channel is left to
 * {@code reconcile}.
 */
@NullMarked
package org.polybius.extract.contact;

import org.jspecify.annotations.NullMarked;
