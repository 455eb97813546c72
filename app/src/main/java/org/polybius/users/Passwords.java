package org.polybius.users;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Hashes passwords by Argon2id (RFC 9106), written as a PHC string, so that each hash says what it
 * cost. Thread-safe; few are hashed at once, for each takes memory, and few wait for that, for each
 * takes a thread of its caller's.
 */
public final class Passwords {
  /** What OWASP's Password Storage Cheat Sheet asks for at least. */
  public static final Cost USUAL = new Cost(19_456, 2);

  /** NIST SP 800-63B-4, 3.1.1.2, for a password that is all there is. */
  private static final int LEAST = 15;

  private static final int MOST = 1024;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int AT_ONCE = 2;
  private static final int WAITING = 16;
  private static final Pattern WRITTEN =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=1\\$([A-Za-z0-9+/]{22})\\$([A-Za-z0-9+/]{43})");

  private final Semaphore working = new Semaphore(AT_ONCE, true);
  private final Semaphore room = new Semaphore(AT_ONCE + WAITING);
  private final Cost cost;
  private final Function function;
  private final String nobodys;

  /** Hashes at a cost. */
  public Passwords(Cost cost) {
    this(cost, Passwords::argon2id);
  }

  /**
   * Hashes by a function.
   *
   * @param function Argon2id, perhaps watched
   */
  Passwords(Cost cost, Function function) {
    this.cost = cost;
    this.function = function;
    this.nobodys = written(cost, Secrets.bytes(SALT_BYTES), Secrets.bytes(HASH_BYTES));
  }

  /**
   * What a hash takes.
   *
   * @param kibibytes of memory, at least 8
   * @param passes over them, at least 1
   */
  public record Cost(int kibibytes, int passes) {
    /** Refuses what Argon2 does. */
    public Cost {
      if (kibibytes < 8 || passes < 1) {
        throw new UsersException("Argon2 takes 8 KiB and one pass at least");
      }
    }
  }

  /** Makes the bytes of a hash. */
  @FunctionalInterface
  interface Function {
    byte[] of(Cost cost, byte[] salt, byte[] password);
  }

  static boolean isHash(String written) {
    return WRITTEN.matcher(written).matches();
  }

  /**
   * The hash of a new password.
   *
   * @throws UsersException when it is too short or too long
   * @throws RejectedExecutionException when too many wait
   */
  public String hash(String password) {
    String plain = plain(password);
    int length = plain.codePointCount(0, plain.length());
    if (length < LEAST || length > MOST) {
      throw new UsersException("a password has " + LEAST + " to " + MOST + " characters");
    }
    byte[] salt = Secrets.bytes(SALT_BYTES);
    return written(cost, salt, work(cost, salt, plain));
  }

  /**
   * Whether a password is that of a hash. It takes as long for no hash as for a wrong password, and
   * no longer for one of any length.
   *
   * @param hash "" for nobody's
   * @throws RejectedExecutionException when too many wait; nothing was looked at
   */
  public boolean matches(String hash, String password) {
    Matcher parts = WRITTEN.matcher(hash.isEmpty() ? nobodys : hash);
    if (!parts.matches()) {
      throw new UsersException("what is kept of a password is no hash of Argon2id");
    }
    Cost then = new Cost(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    byte[] kept = Base64.getDecoder().decode(parts.group(4));
    boolean canBe = password.length() <= 2 * MOST;
    byte[] given =
        work(then, Base64.getDecoder().decode(parts.group(3)), canBe ? plain(password) : "");
    return MessageDigest.isEqual(kept, given) && canBe && !hash.isEmpty();
  }

  /** The same however a keyboard composes it (NIST SP 800-63B-4, 3.1.1.2). */
  private static String plain(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }

  private byte[] work(Cost at, byte[] salt, String password) {
    if (!room.tryAcquire()) {
      throw new RejectedExecutionException("too many passwords wait to be hashed");
    }
    working.acquireUninterruptibly();
    try {
      return function.of(at, salt, password.getBytes(StandardCharsets.UTF_8));
    } finally {
      working.release();
      room.release();
    }
  }

  static byte[] argon2id(Cost cost, byte[] salt, byte[] password) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.kibibytes())
            .withIterations(cost.passes())
            .withParallelism(1)
            .withSalt(salt)
            .build());
    byte[] hash = new byte[HASH_BYTES];
    generator.generateBytes(password, hash);
    return hash;
  }

  private static String written(Cost cost, byte[] salt, byte[] hash) {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m="
        + cost.kibibytes()
        + ",t="
        + cost.passes()
        + ",p=1$"
        + base64.encodeToString(salt)
        + "$"
        + base64.encodeToString(hash);
  }
}
