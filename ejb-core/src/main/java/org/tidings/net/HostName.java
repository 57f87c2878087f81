package org.tidings.net;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one accepted spelling of a host: a DNS name in ASCII, a dotted quad, or an IPv6 address.
 * Spellings that parsers read differently (octal, hexadecimal or shortened numbers, zone ids, user
 * info) are none.
 */
public final class HostName {

  private static final int MAX_CHARS = 253;
  private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final Pattern IPV4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");
  private static final Pattern IPV6 = Pattern.compile("(?=.*:.*:)[0-9a-fA-F:]+(?:\\d\\.[0-9.]+)?");
  private static final Pattern NUMBER_AT_END =
      Pattern.compile("(?:.*\\.)?(?:\\d+|0[xX][0-9a-fA-F]*)");

  private HostName() {}

  /** The host in its accepted spelling; empty when there is none. */
  public static Optional<String> normalize(String typed) {
    String bare = typed.startsWith("[") && typed.endsWith("]") ? unbracket(typed) : typed;
    if (isIpv6(bare)) {
      return Optional.of(bare);
    }
    return ascii(typed)
        .filter(name -> !name.isEmpty() && name.length() <= MAX_CHARS)
        .filter(name -> IPV4.matcher(name).matches() || !NUMBER_AT_END.matcher(name).matches());
  }

  /** Whether the text is an IP address in its usual notation. */
  public static boolean isAddress(String text) {
    return IPV4.matcher(text).matches() || isIpv6(text);
  }

  private static boolean isIpv6(String text) {
    return text.length() <= 45 && IPV6.matcher(text).matches() && isLiteral(text);
  }

  /** Whether it is an address: text with colons is never looked up as a name. */
  private static boolean isLiteral(String withColons) {
    try {
      return InetAddress.getByName(withColons) != null;
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static Optional<String> ascii(String typed) {
    try {
      String name = IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES);
      String relative = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
      return Optional.of(relative.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // characters that no host name has
    }
  }

  private static String unbracket(String text) {
    return text.substring(1, text.length() - 1);
  }
}
