package org.tidings.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tidings.account.Role;
import org.tidings.compose.Sieve;
import org.tidings.compose.Sifted;
import org.tidings.identity.CurrentCaller;
import org.tidings.identity.Requires;
import org.tidings.notification.Notification;
import org.tidings.notification.Notifications;
import org.tidings.page.PageKey;
import org.tidings.sift.RuleBook;
import org.tidings.sift.RuleShelf;
import org.tidings.sift.SiftedItem;
import org.tidings.sift.SiftingRule;

/** The caller's items, page by page, each in a transaction that ends before the next begins. */
@ApplicationScoped
@Requires(Role.MEMBER)
public class PreviewPages {

  private final CurrentCaller caller;
  private final Notifications notifications;
  private final RuleShelf shelf;
  private final Sieve sieve;

  /**
   * A page.
   *
   * @param end where it ended, unless it was the last one
   */
  record Looked(PreviewTally tally, Optional<PageKey> end) {}

  @Inject
  public PreviewPages(
      CurrentCaller caller, Notifications notifications, RuleShelf shelf, Sieve sieve) {
    this.caller = caller;
    this.notifications = notifications;
    this.shelf = shelf;
    this.sieve = sieve;
  }

  protected PreviewPages() {
    this(null, null, null, null); // for the container
  }

  /** The caller's rules with the one that he tries. */
  @Transactional
  RuleBook book(SiftingRule tried) {
    return shelf.with(me(), tried);
  }

  /** Looks at the next page, counted by itself: a transaction that lacked a key is done again. */
  @Transactional
  Looked look(SiftingRule tried, RuleBook book, Instant since, Optional<PageKey> after, int limit) {
    List<Notification> rows =
        notifications.page(me(), Optional.empty(), Optional.of(since), after, limit + 1);
    List<Notification> page = rows.subList(0, Math.min(limit, rows.size()));
    PreviewTally tally = new PreviewTally();
    page.forEach(notification -> look(notification, tried, book, tally));
    return new Looked(
        tally,
        rows.size() > limit
            ? Optional.of(page.get(limit - 1)).map(last -> new PageKey(last.createdAt(), last.id()))
            : Optional.empty());
  }

  private void look(
      Notification notification, SiftingRule tried, RuleBook book, PreviewTally tally) {
    tally.look();
    Sifted sifted = sieve.sift(notification, book);
    sifted
        .content()
        .or(() -> sieve.open(notification))
        .filter(content -> tried.holdsFor(SiftedItem.of(notification.sourceId(), content)))
        .ifPresent(content -> tally.add(notification, content, sifted));
  }

  private UUID me() {
    return caller.require().userId();
  }
}
