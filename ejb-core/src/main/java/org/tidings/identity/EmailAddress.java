package org.tidings.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address in the form we compare and store: trimmed, in lower case. */
public record EmailAddress(String value) {

  /** As RFC 5321 section 4.5.3.1.3 limits a path. */
  public static final int MAX_CHARS = 254;

  /** Plain addresses only: no quotes, comments, routes or line breaks. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}@[\\p{L}\\p{N}-]{1,63}(\\.[\\p{L}\\p{N}-]{1,63})*");

  /** The address somebody typed, if it is one. */
  public static Optional<EmailAddress> parse(String typed) {
    String address = typed.strip().toLowerCase(Locale.ROOT);
    return address.length() <= MAX_CHARS && PLAIN.matcher(address).matches()
        ? Optional.of(new EmailAddress(address))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
