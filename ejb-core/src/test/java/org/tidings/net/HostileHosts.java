package org.tidings.net;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The table of hosts that lead, or could be read to lead, away from the public internet. */
final class HostileHosts {

  private HostileHosts() {}

  static List<String> all() {
    try (InputStream table = HostileHosts.class.getResourceAsStream("hostile-hosts.txt")) {
      return new String(table.readAllBytes(), US_ASCII)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(HostileHosts::unescaped)
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String unescaped(String line) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char next = line.charAt(i);
      if (next != '\\') {
        text.append(next);
      } else if (line.charAt(i + 1) == 'u') {
        text.append((char) Integer.parseInt(line.substring(i + 2, i + 6), 16));
        i += 5;
      } else {
        text.append(line.charAt(++i));
      }
    }
    return text.toString();
  }
}
