package org.polybius.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.polybius.users.Secrets;

/**
 * What the form for signing in carries, before there is a session that could remember anything: the
 * code of a cookie (RFC 2104) under a key of this process, so that another's form is worth nothing
 * in this browser.
 */
final class FormTokens {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key =
      new SecretKeySpec(Secrets.fresh().getBytes(StandardCharsets.UTF_8), ALGORITHM);
  private final Cookies cookies;

  FormTokens(Cookies cookies) {
    this.cookies = cookies;
  }

  /** What a form from this browser must carry; "" when it has no cookie for it. */
  String of(Context context) {
    String cookie = cookies.form(context);
    return cookie.isEmpty() ? "" : code(cookie);
  }

  /** What the form carries that is made now; the browser gets a cookie for it. */
  String fresh(Context context) {
    String known = of(context);
    if (!known.isEmpty()) {
      return known;
    }
    String cookie = Secrets.fresh();
    cookies.form(context, cookie);
    return code(cookie);
  }

  private String code(String cookie) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] code = mac.doFinal(cookie.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
