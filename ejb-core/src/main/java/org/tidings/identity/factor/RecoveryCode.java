package org.tidings.identity.factor;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tidings.identity.Tokens;

/** Recovery codes: 80 random bits each, written in groups of four that are easy to copy by hand. */
final class RecoveryCode {

  private static final int COUNT = 10;
  private static final int CHARS = 16;

  /** 32 signs, none of which looks like another. */
  private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  private static final Pattern FORMAT = Pattern.compile("[" + SIGNS + "]{" + CHARS + "}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private RecoveryCode() {}

  static List<String> newOnes() {
    return Stream.generate(RecoveryCode::newOne).limit(COUNT).toList();
  }

  private static String newOne() {
    String signs =
        IntStream.generate(() -> RANDOM.nextInt(SIGNS.length()))
            .limit(CHARS)
            .mapToObj(at -> SIGNS.substring(at, at + 1))
            .collect(Collectors.joining());
    return signs.replaceAll("(.{4})(?!$)", "$1-");
  }

  /** Whether it looks like one, once it is {@link TypedCode#plain plain}. */
  static boolean isWellFormed(String plain) {
    return FORMAT.matcher(plain).matches();
  }

  /** What is stored of it. So many random bits need no slow hash; the login keeps them apart. */
  static String hash(UUID loginId, String plain) {
    return Tokens.hash(loginId + "|" + plain);
  }

  static List<String> hashes(UUID loginId, Collection<String> codes) {
    return codes.stream().map(code -> hash(loginId, TypedCode.plain(code))).toList();
  }
}
