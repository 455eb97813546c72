/**
 * Who may use a server that others reach: their names, roles and secrets in a file, what slows down
 * whoever guesses, and who is signed in. How a request carries a secret is left to {@code web}, and
 * what the file is managed with to {@code cli}.
 */
@NullMarked
package org.polybius.users;

import org.jspecify.annotations.NullMarked;
