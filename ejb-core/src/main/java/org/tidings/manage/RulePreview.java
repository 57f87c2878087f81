package org.tidings.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tidings.account.Role;
import org.tidings.identity.Requires;
import org.tidings.page.PageKey;
import org.tidings.sift.RuleBook;
import org.tidings.sift.SiftingRule;

/**
 * Shows what a rule would have done in the last days, before it is kept: by the same function that
 * digests are composed with, so that they do as was shown.
 */
@ApplicationScoped
@Requires(Role.MEMBER)
public class RulePreview {

  static final int SCANNED_AT_MOST = 2_000;
  private static final int SCANNED_AT_ONCE = 200;

  private final RuleSetup setup;
  private final PreviewPages pages;
  private final Clock clock;

  @Inject
  public RulePreview(RuleSetup setup, PreviewPages pages, Clock clock) {
    this.setup = setup;
    this.pages = pages;
    this.clock = clock;
  }

  protected RulePreview() {
    this(null, null, null); // for the container
  }

  /**
   * What the rule would have done, switched on or not. Nothing is kept.
   *
   * @param replaced the rule that it would take the place of; nothing: it would be a new one
   * @throws org.tidings.problem.InvalidInputException when the rule cannot be had as it is
   */
  public RulePreviewView of(RuleDraft wanted, Optional<UUID> replaced) {
    SiftingRule tried = setup.check(wanted).rule(replaced.orElseGet(UUID::randomUUID));
    RuleBook book = pages.book(tried);
    Instant since = clock.instant().minus(Duration.ofDays(RulePreviewView.DAYS));
    PreviewTally tally = new PreviewTally();
    Optional<PageKey> after = Optional.empty();
    do {
      PreviewPages.Looked page = pages.look(tried, book, since, after, SCANNED_AT_ONCE);
      tally.add(page.tally());
      after = page.end();
    } while (after.isPresent() && tally.looked() < SCANNED_AT_MOST);
    return tally.view(after.isPresent());
  }
}
