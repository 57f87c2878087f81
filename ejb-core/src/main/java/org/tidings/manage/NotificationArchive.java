package org.tidings.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.tidings.account.Role;
import org.tidings.audit.Action;
import org.tidings.identity.CurrentCaller;
import org.tidings.identity.Requires;
import org.tidings.notification.Notification;
import org.tidings.notification.Notifications;
import org.tidings.page.PageKey;
import org.tidings.problem.NotFoundException;
import org.tidings.trail.AuditTrail;

/**
 * The caller's notifications. What they say is encrypted, so that a search decrypts and reads them
 * one by one: at most {@value #SCANNED_AT_MOST} for one page, which may then be short and still
 * have a next one.
 */
@ApplicationScoped
@Requires(Role.MEMBER)
public class NotificationArchive {

  static final int SCANNED_AT_MOST = 2_000;
  private static final int SCANNED_AT_ONCE = 500;

  private final CurrentCaller caller;
  private final Notifications notifications;
  private final NotificationViews views;
  private final AuditTrail trail;

  @Inject
  public NotificationArchive(
      CurrentCaller caller,
      Notifications notifications,
      NotificationViews views,
      AuditTrail trail) {
    this.caller = caller;
    this.notifications = notifications;
    this.views = views;
    this.trail = trail;
  }

  protected NotificationArchive() {
    this(null, null, null, null); // for the container
  }

  /** A page of the caller's notifications, newest first. */
  @Transactional
  public Page<NotificationView> list(
      NotificationFilter filter, Optional<String> cursor, int limit) {
    Optional<PageKey> after = Cursor.decode(cursor);
    Optional<String> words = filter.query().map(String::strip).filter(query -> !query.isEmpty());
    return words.isPresent()
        ? search(filter, words.get().toLowerCase(Locale.ROOT), after, limit)
        : Page.of(rows(filter, after, limit + 1), limit, NotificationArchive::key, views::view);
  }

  @Transactional
  public NotificationView get(UUID id) {
    return views.view(own(id));
  }

  /** Those of the given notifications that are the caller's and were not deleted since. */
  @Transactional
  public List<NotificationView> all(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    UUID me = caller.require().userId();
    return notifications.findAll(ids).stream()
        .filter(notification -> notification.userId().equals(me))
        .map(views::view)
        .toList();
  }

  @Transactional
  public void delete(UUID id) {
    Notification notification = own(id);
    notifications.remove(notification);
    trail.record(notification.userId(), Action.NOTIFICATION_DELETED, id);
  }

  private Page<NotificationView> search(
      NotificationFilter filter, String words, Optional<PageKey> start, int limit) {
    List<NotificationView> found = new ArrayList<>();
    Optional<PageKey> after = start;
    for (int scanned = 0; scanned < SCANNED_AT_MOST; scanned += SCANNED_AT_ONCE) {
      List<Notification> rows = rows(filter, after, SCANNED_AT_ONCE);
      for (Notification row : rows) {
        if (found.size() == limit) {
          return new Page<>(found, after.map(Cursor::encode));
        }
        after = Optional.of(key(row));
        Optional.of(views.view(row)).filter(view -> says(view, words)).ifPresent(found::add);
      }
      if (rows.size() < SCANNED_AT_ONCE) {
        return new Page<>(found, Optional.empty());
      }
    }
    return new Page<>(found, after.map(Cursor::encode));
  }

  private static boolean says(NotificationView view, String words) {
    return Stream.of(view.subject(), view.fromName(), view.fromAddress(), view.text())
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words));
  }

  private List<Notification> rows(NotificationFilter filter, Optional<PageKey> after, int limit) {
    return notifications.page(
        caller.require().userId(), filter.source(), filter.since(), after, limit);
  }

  private Notification own(UUID id) {
    UUID me = caller.require().userId();
    return notifications
        .find(id)
        .filter(notification -> notification.userId().equals(me))
        .orElseThrow(() -> new NotFoundException("notification"));
  }

  private static PageKey key(Notification notification) {
    return new PageKey(notification.createdAt(), notification.id());
  }
}
