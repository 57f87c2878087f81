package org.tidings.compose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.tidings.crash.CrashPoint;
import org.tidings.digest.Digest;
import org.tidings.digest.DigestEntry;
import org.tidings.digest.DigestStatus;
import org.tidings.digest.Digests;
import org.tidings.digest.LedgerLine;
import org.tidings.digest.Tally;
import org.tidings.notification.Notification;
import org.tidings.notification.Notifications;
import org.tidings.sift.RuleShelf;

/**
 * Composes a digest, once. Its entries, its ledger, the mark on every notification of its window,
 * its deliveries and their messages commit together.
 */
@ApplicationScoped
public class DigestComposer {

  /** Notifications in one digest; what is more waits, untold, for the next one. */
  static final int WINDOW_LIMIT = 5000;

  private final Digests digests;
  private final Notifications notifications;
  private final RuleShelf rules;
  private final WindowReader reader;
  private final EntryVault entries;
  private final Dispatch dispatch;
  private final Clock clock;

  @Inject
  DigestComposer(
      Digests digests,
      Notifications notifications,
      RuleShelf rules,
      WindowReader reader,
      EntryVault entries,
      Dispatch dispatch,
      Clock clock) {
    this.digests = digests;
    this.notifications = notifications;
    this.rules = rules;
    this.reader = reader;
    this.entries = entries;
    this.dispatch = dispatch;
    this.clock = clock;
  }

  protected DigestComposer() {
    this(null, null, null, null, null, null, null); // for the container
  }

  /** Composes the digest, unless that has been done or the digest is gone. */
  @Transactional
  public void compose(UUID digestId) {
    digests
        .lock(digestId)
        .filter(digest -> digest.status() == DigestStatus.COMPOSING)
        .ifPresent(this::compose);
  }

  private void compose(Digest digest) {
    Instant now = clock.instant();
    List<Notification> window =
        notifications.untold(digest.userId(), digest.windowEnd(), WINDOW_LIMIT);
    DigestPlan plan =
        DigestPlan.of(reader.read(window, digest.windowEnd(), rules.of(digest.userId())));
    List<LedgerLine> ledger = plan.ledger(digest.id());
    digests.store(entriesOf(digest, plan), ledger);
    window.forEach(notification -> notification.toldBy(digest.id()));
    if (!plan.told().isEmpty() || digest.isRequested()) { // nobody waits for an empty mail
      dispatch.send(digest, now);
    }
    digest.ready(Tally.of(ledger), now);
    CrashPoint.BEFORE_COMPOSE_COMMIT.hit();
  }

  private List<DigestEntry> entriesOf(Digest digest, DigestPlan plan) {
    return IntStream.range(0, plan.told().size())
        .mapToObj(position -> entryOf(digest, position, plan.told().get(position)))
        .toList();
  }

  private DigestEntry entryOf(Digest digest, int position, Story story) {
    byte[] content = entries.seal(digest.userId(), digest.id(), position, EntryText.of(story));
    return new DigestEntry(digest.id(), position, story.importance(), content);
  }
}
