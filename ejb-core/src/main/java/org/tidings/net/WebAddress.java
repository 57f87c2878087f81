package org.tidings.net;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses of the web as people and programs write them: characters that an address cannot hold
 * are escaped, a host has its accepted spelling, and there is never a user in it.
 */
public final class WebAddress {

  private static final int MAX_CHARS = 2_000;
  private static final Pattern PARTS =
      Pattern.compile("(https?)://([^/?#]+)([^#]*)(?:#.*)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern HOST = Pattern.compile("(\\[[^\\]]*\\]|[^:@]*)(?::(\\d{1,5})?)?");
  private static final String UNSAFE = "\"<>\\^`{|}";

  private WebAddress() {}

  /** An http or https address, without its fragment; empty when the text is none. */
  public static Optional<URI> parse(String typed) {
    Matcher parts = PARTS.matcher(escaped(typed.strip()));
    if (typed.length() > MAX_CHARS || !parts.matches()) {
      return Optional.empty();
    }
    return authority(typed.strip(), parts)
        .flatMap(authority -> uri(parts.group(1).toLowerCase(Locale.ROOT), authority, parts));
  }

  /** Where a reference in a document leads (RFC 3986, section 5); empty unless to the web. */
  public static Optional<URI> resolve(URI base, String reference) {
    String escaped = escaped(reference.strip());
    if (PARTS.matcher(escaped).matches() || reference.length() > MAX_CHARS) {
      return parse(reference);
    }
    try {
      if (escaped.startsWith("?")) { // java.net.URI drops the last segment
        return parse(base.toString().replaceFirst("[?#].*", "") + escaped);
      }
      return parse(base.resolve(new URI(escaped)).toString());
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** From the text as it was typed, since letters of all scripts may stand in a host. */
  private static Optional<String> authority(String typed, Matcher parts) {
    String rest = typed.substring(parts.group(1).length() + 3);
    Matcher host = HOST.matcher(rest.split("[/?#]", 2)[0]);
    if (!host.matches()) {
      return Optional.empty();
    }
    String port = host.group(2) == null ? "" : ":" + host.group(2);
    return HostName.normalize(host.group(1))
        .map(name -> (name.contains(":") ? "[" + name + "]" : name) + port);
  }

  private static Optional<URI> uri(String scheme, String authority, Matcher parts) {
    String path = parts.group(3).startsWith("/") ? parts.group(3) : "/" + parts.group(3);
    try {
      return Optional.of(new URI(scheme + "://" + authority + path))
          .filter(uri -> uri.getPort() <= 65_535 && uri.getHost() != null);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c <= ' ' || c >= 0x7f || UNSAFE.indexOf(c) >= 0 || (c == '%' && !isEscape(text, i))) {
        for (byte octet : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          safe.append("%%%02X".formatted(octet & 0xff));
        }
      } else {
        safe.appendCodePoint(c);
      }
    }
    return safe.toString();
  }

  private static boolean isEscape(String text, int digits) {
    return digits + 2 <= text.length()
        && Character.digit(text.charAt(digits), 16) >= 0
        && Character.digit(text.charAt(digits + 1), 16) >= 0;
  }
}
