package org.tidings.compose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import org.tidings.digest.Outcome;
import org.tidings.ingest.FetchedItem.Trait;
import org.tidings.notification.Notification;
import org.tidings.notification.NotificationContent;
import org.tidings.secrets.ContentVault;
import org.tidings.secrets.KeysetNeededException;
import org.tidings.secrets.TenantKeyUnavailableException;
import org.tidings.sift.RuleBook;
import org.tidings.sift.SiftedItem;
import org.tidings.sift.Verdict;

/**
 * Says of each notification whether it may be told, by what its source says of it and by its user's
 * rules. Digests and the preview of a rule ask here, so that both come to the same.
 */
@ApplicationScoped
public class Sieve {

  private static final Logger LOG = System.getLogger(Sieve.class.getName());

  private final ContentVault contents;

  @Inject
  public Sieve(ContentVault contents) {
    this.contents = contents;
  }

  protected Sieve() {
    this(null); // for the container
  }

  /** Our own mails are never told; what was read at the source is, if a rule includes it. */
  public Sifted sift(Notification notification, RuleBook rules) {
    Set<String> traits = notification.traits();
    if (traits.contains(Trait.OWN_MAIL.name())) {
      return Sifted.leftOut(LeftOut.because(Outcome.FILTERED), Optional.empty());
    }
    boolean read = traits.contains(Trait.READ.name());
    if (read && !rules.includes()) {
      return Sifted.leftOut(LeftOut.because(Outcome.ALREADY_READ), Optional.empty());
    }
    return open(notification)
        .map(content -> sift(notification, content, read, rules))
        .orElseGet(
            () ->
                Sifted.leftOut(
                    LeftOut.because(read ? Outcome.ALREADY_READ : Outcome.FAILED),
                    Optional.empty()));
  }

  private static Sifted sift(
      Notification notification, NotificationContent content, boolean read, RuleBook rules) {
    Verdict verdict = rules.verdict(SiftedItem.of(notification.sourceId(), content));
    Optional<NotificationContent> known = Optional.of(content);
    if (verdict.excludedBy().isPresent()) {
      return Sifted.leftOut(LeftOut.by(verdict.excludedBy().get()), known);
    }
    return read && !verdict.included()
        ? Sifted.leftOut(LeftOut.because(Outcome.ALREADY_READ), known)
        : new Sifted(Optional.empty(), verdict.weight(), known);
  }

  /** What the notification says; empty when that cannot be read. */
  public Optional<NotificationContent> open(Notification notification) {
    try {
      return Optional.of(contents.contentOf(notification));
    } catch (KeysetNeededException | TenantKeyUnavailableException e) {
      throw e; // every item would fail, and none of them has to: the digest waits for the key
    } catch (RuntimeException e) {
      // The message may hold content and is not logged.
      LOG.log(
          Level.WARNING,
          "Notification {0} could not be read: {1}",
          notification.id(),
          e.getClass().getName());
      return Optional.empty();
    }
  }
}
