package org.tidings.ingest.imap;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tidings.ingest.PollFailure;
import org.tidings.source.SourceKey;

/** The connections that this node keeps between fetches, at most one for a source. */
@ApplicationScoped
public class HeldMailboxes {

  /** For as long a word may take that has begun to arrive, and a mailbox that is left. */
  private static final Duration SHORT = Duration.ofSeconds(2);

  /** Where a connection did not last, no other is kept for so long. */
  private static final Duration REST = Duration.ofMinutes(15);

  private final ImapNetwork network;
  private final HoldSettings settings;
  private final Clock clock;
  private final Map<SourceKey, HeldMailbox> held = new ConcurrentHashMap<>();
  private final Map<SourceKey, Instant> resting = new ConcurrentHashMap<>();
  private volatile boolean stopped;

  @Inject
  public HeldMailboxes(ImapNetwork network, HoldSettings settings, Clock clock) {
    this.network = network;
    this.settings = settings;
    this.clock = clock;
  }

  protected HeldMailboxes() {
    this(null, null, null); // for the container
  }

  boolean mayHold(SourceKey source, ImapSettings wanted) {
    Instant until = resting.getOrDefault(source, Instant.MIN);
    return !clock.instant().isBefore(until) && hasRoom(wanted.account());
  }

  boolean holds(SourceKey source) {
    return held.containsKey(source);
  }

  Set<SourceKey> sources() {
    return Set.copyOf(held.keySet());
  }

  /** Takes out the connection of a source, if it serves these settings; else it ends. */
  Optional<OpenMailbox> take(SourceKey source, ImapSettings wanted) {
    HeldMailbox kept = held.remove(source);
    if (kept == null) {
      return Optional.empty();
    }
    OpenMailbox mailbox = kept.take();
    if (mailbox.session().isUsable() && mailbox.settings().sameSignIn(wanted)) {
      return Optional.of(mailbox);
    }
    mailbox.close();
    return Optional.empty();
  }

  /** Keeps a connection for the next fetch, or ends it. */
  void keep(SourceKey source, OpenMailbox mailbox) {
    if (mailbox.folders().isDeaf()) {
      rest(source);
      mailbox.close();
    } else if (stopped || !hasRoom(mailbox.settings().account()) || !listens(mailbox)) {
      mailbox.close();
    } else {
      HeldMailbox former = held.put(source, new HeldMailbox(mailbox, clock.instant()));
      if (former != null) {
        former.take().close();
      }
      if (stopped) {
        drop(source);
      }
    }
  }

  /** Listens to all; answers the sources that should be polled now. */
  Set<SourceKey> listen() {
    Instant now = clock.instant();
    resting.values().removeIf(now::isAfter);
    Set<SourceKey> wanted = new HashSet<>();
    held.forEach(
        (source, mailbox) -> {
          switch (mailbox.listen(network.deadlines(SHORT, SHORT), now, settings.renewal())) {
            case POLL -> wanted.add(source);
            case GONE -> gone(source, mailbox, now);
            case NOTHING -> {}
          }
        });
    return wanted;
  }

  void drop(SourceKey source) {
    HeldMailbox kept = held.remove(source);
    if (kept != null) {
      OpenMailbox mailbox = kept.take();
      mailbox.session().hurry(network.deadlines(SHORT, SHORT));
      mailbox.close();
    }
  }

  @PreDestroy
  void stop() {
    stopped = true;
    sources().forEach(this::drop);
  }

  private void gone(SourceKey source, HeldMailbox mailbox, Instant now) {
    held.remove(source, mailbox);
    if (now.isBefore(mailbox.parked().plus(SHORT))) {
      rest(source);
    }
  }

  private void rest(SourceKey source) {
    resting.put(source, clock.instant().plus(REST));
  }

  private boolean hasRoom(String account) {
    return held.size() < settings.connections()
        && held.values().stream().filter(one -> one.account().equals(account)).count()
            < settings.perAccount();
  }

  /** Leaves the first folder open, and has the server tell what arrives there if it can. */
  private static boolean listens(OpenMailbox mailbox) {
    try {
      mailbox.folders().leaveOpen(mailbox.settings().folders().get(0));
      return true;
    } catch (PollFailure e) {
      return false;
    }
  }
}
