package org.tidings.ingest.imap;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tidings.net.HostName;

/**
 * A record by which a domain names one of its mail servers (RFC 2782 and 6186).
 *
 * @param target empty when it says that there is none
 */
record ServiceRecord(int priority, int weight, int port, String target, boolean startTls) {

  /** The one to use first; of two that are equal, the one with TLS from the first byte. */
  static final Comparator<ServiceRecord> BEST_FIRST =
      Comparator.comparingInt(ServiceRecord::priority)
          .thenComparing(ServiceRecord::startTls)
          .thenComparing(Comparator.comparingInt(ServiceRecord::weight).reversed())
          .thenComparing(ServiceRecord::target);

  private static final Pattern RECORD =
      Pattern.compile("(\\d{1,5}) (\\d{1,5}) (\\d{1,5}) (\\S{1,255})");
  private static final int HIGHEST_PORT = 65_535;

  /** Reads one; anybody may have written it, so there may be none. */
  static Stream<ServiceRecord> of(String record, boolean startTls) {
    Matcher parts = RECORD.matcher(record);
    if (!parts.matches()) {
      return Stream.empty();
    }
    int port = Integer.parseInt(parts.group(3));
    Optional<String> target =
        parts.group(4).equals(".") ? Optional.of("") : HostName.normalize(parts.group(4));
    return target
        .filter(name -> name.isEmpty() || (port > 0 && port <= HIGHEST_PORT))
        .map(
            name ->
                new ServiceRecord(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    port,
                    name,
                    startTls))
        .stream();
  }

  MailPlace place() {
    return new MailPlace(target, port, startTls);
  }
}
