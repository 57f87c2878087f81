package org.tidings.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How much of this node one host may hold. While a host lets polls wait and gives no answer, it
 * gets a quarter of all that the node polls side by side, so that whoever polls other hosts hardly
 * notices; the first answer ends that.
 */
@ApplicationScoped
public class HostShare {

  /** An answer that takes longer is none, if none comes. */
  static final Duration SLOW = Duration.ofSeconds(5);

  /** A host that nobody asks any more is forgotten. */
  private static final Duration REMEMBERED = Duration.ofHours(1);

  private static final int HOSTS = 1_000;

  private static final class Host {
    private int asking;
    private Instant stalledAt;
  }

  private final Map<String, Host> hosts = new HashMap<>();
  private final int share;
  private final Clock clock;

  @Inject
  public HostShare(PollSettings settings, Clock clock) {
    this.share = Math.max(1, settings.partitions() / 4);
    this.clock = clock;
  }

  protected HostShare() {
    share = 0; // for the container
    clock = null;
  }

  /** Whether the host may be asked now; if so, {@link #end} must follow. */
  synchronized boolean begin(String name) {
    Host host = hosts.computeIfAbsent(name, unknown -> new Host());
    if (host.stalledAt != null && host.asking >= share) {
      return false;
    }
    host.asking++;
    return true;
  }

  /**
   * A question has been answered, or has not.
   *
   * @param begun when it was asked
   */
  synchronized void end(String name, Instant begun, PollOutcome outcome) {
    Host host = hosts.get(name);
    host.asking--;
    Instant now = clock.instant();
    if (!(outcome instanceof PollOutcome.Unreachable)) {
      host.stalledAt = null;
    } else if (begun.plus(SLOW).isBefore(now)) {
      host.stalledAt = now;
    }
    if (host.asking == 0 && host.stalledAt == null) {
      hosts.remove(name);
    } else if (hosts.size() > HOSTS) {
      hosts.values().removeIf(one -> one.asking == 0 && isOld(one.stalledAt, now));
    }
  }

  private static boolean isOld(Instant stalledAt, Instant now) {
    return stalledAt == null || stalledAt.plus(REMEMBERED).isBefore(now);
  }
}
