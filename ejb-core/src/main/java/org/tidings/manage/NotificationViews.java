package org.tidings.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tidings.ingest.FetchedItem.Trait;
import org.tidings.notification.Notification;
import org.tidings.notification.NotificationContent;
import org.tidings.secrets.ContentVault;
import org.tidings.summarize.Summary;
import org.tidings.summarize.SummaryVault;

/** Decrypts notifications for their owner. */
@ApplicationScoped
public class NotificationViews {

  private final ContentVault contents;
  private final SummaryVault summaries;

  @Inject
  public NotificationViews(ContentVault contents, SummaryVault summaries) {
    this.contents = contents;
    this.summaries = summaries;
  }

  protected NotificationViews() {
    this(null, null); // for the container
  }

  NotificationView view(Notification notification) {
    NotificationContent content = contents.contentOf(notification);
    Optional<Summary> summary = summaries.summaryOf(notification);
    return new NotificationView(
        notification.id(),
        notification.sourceId(),
        notification.sourceType().code(),
        notification.externalId(),
        content.fromName(),
        content.fromAddress(),
        content.subject(),
        content.text(),
        summary.map(Summary::headline),
        summary.map(Summary::gist),
        content.url(),
        notification.occurredAt(),
        notification.createdAt(),
        notification.traits().contains(Trait.IMPORTANT.name()),
        notification.deliveredAt(),
        notification.deliveryMethod(),
        notification.digestId());
  }
}
