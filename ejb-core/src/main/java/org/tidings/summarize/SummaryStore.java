package org.tidings.summarize;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tidings.notification.Notification;
import org.tidings.notification.NotificationContent;
import org.tidings.notification.Notifications;
import org.tidings.secrets.ContentVault;
import org.tidings.secrets.KeyGoneException;

/** What the summarization reads and writes: each method is one short transaction. */
@ApplicationScoped
@Transactional
public class SummaryStore {

  private static final System.Logger LOG = System.getLogger(SummaryStore.class.getName());

  private static final int MAX_TEXT_CHARS = 100_000;

  private final Notifications notifications;
  private final ContentVault contents;
  private final SummaryVault summaries;

  @Inject
  public SummaryStore(Notifications notifications, ContentVault contents, SummaryVault summaries) {
    this.notifications = notifications;
    this.contents = contents;
    this.summaries = summaries;
  }

  protected SummaryStore() {
    this(null, null, null); // for the container
  }

  /** The texts of those notifications that still want a summary and can be read. */
  public Map<UUID, SourceText> unsummarized(Collection<UUID> ids) {
    Map<UUID, SourceText> texts = new HashMap<>();
    for (Notification notification : notifications.unsummarized(ids)) {
      contentOf(notification).ifPresent(content -> texts.put(notification.id(), textOf(content)));
    }
    return texts;
  }

  /** Keeps the summaries of those notifications that still want one. */
  public void keep(Map<UUID, Summary> made) {
    for (Notification notification : notifications.unsummarized(made.keySet())) {
      notification.summarizeAs(summaries.seal(notification, made.get(notification.id())));
    }
  }

  private Optional<NotificationContent> contentOf(Notification notification) {
    try {
      return Optional.of(contents.contentOf(notification));
    } catch (KeyGoneException | IllegalStateException e) {
      LOG.log(WARNING, "Notification {0} cannot be read: {1}", notification.id(), e.getMessage());
      return Optional.empty();
    }
  }

  private static SourceText textOf(NotificationContent content) {
    String text = content.text();
    return new SourceText(
        content.from(),
        content.subject(),
        text.length() > MAX_TEXT_CHARS ? text.substring(0, MAX_TEXT_CHARS) : text);
  }
}
