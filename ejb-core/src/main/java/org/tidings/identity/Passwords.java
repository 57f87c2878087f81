package org.tidings.identity;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import org.tidings.secrets.Secret;

/** Hashes and checks passwords with Argon2id, at the cost OWASP's cheat sheet asks for. */
final class Passwords {

  private static final int MEMORY_KIB = 19 * 1024;
  private static final int ITERATIONS = 2;
  private static final int PARALLELISM = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;

  private static final Argon2Function ARGON2ID =
      Argon2Function.getInstance(MEMORY_KIB, ITERATIONS, PARALLELISM, HASH_BYTES, Argon2.ID);

  /** The hash of a password that nobody has: checked when there is no other to check. */
  private static final String NOBODYS = hash(new Secret(Tokens.random()));

  private Passwords() {}

  /** The hash in the PHC string format, which names its own parameters and salt. */
  static String hash(Secret password) {
    return Password.hash(password.reveal()).addRandomSalt(SALT_BYTES).with(ARGON2ID).getResult();
  }

  /**
   * Whether it is the password.
   *
   * @param hash null for a login that has no password, which takes as long
   */
  static boolean matches(Secret password, String hash) {
    if (hash == null) {
      pretendToCheck(password);
      return false;
    }
    return Password.check(password.reveal(), hash).with(Argon2Function.getInstanceFromHash(hash));
  }

  /** Takes as long as {@link #matches}, so that time does not tell whether an address is known. */
  static void pretendToCheck(Secret password) {
    if (matches(password, NOBODYS)) {
      throw new IllegalStateException("A random password was guessed");
    }
  }
}
