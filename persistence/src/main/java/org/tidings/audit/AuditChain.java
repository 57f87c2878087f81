package org.tidings.audit;

import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the events of an audit log hang together: the hash of each is made over its fields and the
 * hash before it, so an event is only right in its own place. Fields are written as netstrings
 * ({@code 5:hello,}), which nobody can read in two ways.
 */
public record AuditChain(AuditKey key) {

  /** What stands for the hash before the first event's. */
  public static final String START = "";

  /** The hash of the event that comes after the one with the given hash. */
  public String link(String previous, AuditEntry entry) {
    return mac(
        "event",
        previous,
        entry.tenant().toString(),
        entry.at().truncatedTo(ChronoUnit.MICROS).toString(),
        entry.actor().map(UUID::toString).orElse(""),
        entry.action(),
        entry.objectType(),
        entry.objectId().toString(),
        entry.origin());
  }

  /** What proves that we wrote where a tenant's log ends: after so many events, with this hash. */
  public String seal(UUID tenant, long seq, String hash) {
    return mac("head", tenant.toString(), Long.toString(seq), hash);
  }

  private String mac(String... fields) {
    return key.mac(
        Stream.of(fields)
            .map(field -> field.length() + ":" + field + ",")
            .collect(Collectors.joining()));
  }
}
