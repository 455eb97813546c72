package org.polybius.web;

/**
 * The form for signing in.
 *
 * @param message what went wrong; "" for nothing yet
 * @param next address on this server to go on at
 * @param name as it was typed before; "" for none
 * @param token that the form carries
 */
public record SignInForm(String message, String next, String name, String token) {}
