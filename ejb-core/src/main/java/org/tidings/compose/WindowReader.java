package org.tidings.compose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tidings.digest.Outcome;
import org.tidings.ingest.FetchedItem.Trait;
import org.tidings.notification.Notification;
import org.tidings.notification.NotificationContent;
import org.tidings.secrets.KeysetNeededException;
import org.tidings.secrets.TenantKeyUnavailableException;
import org.tidings.sift.RuleBook;
import org.tidings.summarize.SourceText;
import org.tidings.summarize.Summarizer;
import org.tidings.summarize.Summary;
import org.tidings.summarize.SummaryVault;
import org.tidings.text.OneLine;

/**
 * Reads the notifications of a window. What has no summary yet is summarized at once: the injected
 * summarizer must answer in milliseconds and from this machine alone, since a transaction is open
 * and the digest's minute has come. A language model is never called here.
 */
@ApplicationScoped
class WindowReader {

  private static final Logger LOG = System.getLogger(WindowReader.class.getName());
  private static final int FROM_CHARS = 60;

  private final Sieve sieve;
  private final SummaryVault summaries;
  private final Summarizer summarizer;

  @Inject
  WindowReader(Sieve sieve, SummaryVault summaries, Summarizer summarizer) {
    this.sieve = sieve;
    this.summaries = summaries;
    this.summarizer = summarizer;
  }

  protected WindowReader() {
    this(null, null, null); // for the container
  }

  /**
   * Reads every notification: each is an item or left out with its outcome.
   *
   * @param end of the window, against which freshness counts
   * @param rules of the user whose notifications they are
   */
  public Window read(List<Notification> notifications, Instant end, RuleBook rules) {
    List<NewsItem> items = new ArrayList<>();
    Map<UUID, LeftOut> leftOut = new HashMap<>();
    for (Notification notification : notifications) {
      Sifted sifted = sieve.sift(notification, rules);
      if (sifted.leftOut().isPresent()) {
        leftOut.put(notification.id(), sifted.leftOut().get());
      } else {
        item(notification, sifted, end)
            .ifPresentOrElse(
                items::add, () -> leftOut.put(notification.id(), LeftOut.because(Outcome.FAILED)));
      }
    }
    return new Window(items, leftOut);
  }

  private Optional<NewsItem> item(Notification notification, Sifted sifted, Instant end) {
    try {
      NotificationContent content = sifted.content().orElseThrow();
      Summary summary = Citation.checked(summaryOf(notification, content), content);
      return Optional.of(
          new NewsItem(
              notification.id(),
              new NewsItem.Conversation(notification.sourceId(), notification.threadKey()),
              notification.traits().contains(Trait.BULK.name()),
              notification.occurredAt(),
              OneLine.of(content.from(), FROM_CHARS),
              summary,
              content.url().filter(WindowReader::isWebAddress),
              sifted.weight(),
              Importance.weighed(
                  Importance.of(
                      notification.traits(), summary.salience(), notification.occurredAt(), end),
                  sifted.weight()),
              notification.keptUntil().isPresent()));
    } catch (KeysetNeededException | TenantKeyUnavailableException e) {
      throw e; // as when contents are read
    } catch (RuntimeException e) {
      // Whatever one item does to the vault or the summarizer, it must not keep the digest from
      // leaving; the message of the exception may hold content and is not logged.
      LOG.log(
          Level.WARNING,
          "Notification {0} could not be summarized for a digest: {1}",
          notification.id(),
          e.getClass().getName());
      return Optional.empty();
    }
  }

  private Summary summaryOf(Notification notification, NotificationContent content) {
    return summaries
        .summaryOf(notification)
        .orElseGet(
            () -> {
              Summary summary =
                  summarizer.summarize(
                      new SourceText(content.from(), content.subject(), content.text()));
              notification.summarizeAs(summaries.seal(notification, summary));
              return summary;
            });
  }

  private static boolean isWebAddress(String url) {
    return url.startsWith("https://") || url.startsWith("http://");
  }
}
