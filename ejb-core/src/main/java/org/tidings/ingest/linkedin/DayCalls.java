package org.tidings.ingest.linkedin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.tidings.ingest.CallAllowance;
import org.tidings.ingest.CallAllowance.Share;
import org.tidings.ingest.PollFailure;
import org.tidings.ingest.PollOutcome.Throttled;

/**
 * The calls of a day, of the app and of one member. LinkedIn counts them until midnight UTC and
 * tells nobody how many are left.
 */
record DayCalls(CallAllowance allowance, List<Share> shares, Clock clock) {

  private static final String USED_UP =
      "LinkedIn grants few calls a day, and today's are used up. We go on after midnight (UTC).";

  /**
   * Takes one.
   *
   * @throws PollFailure when none is left
   */
  void take() throws PollFailure {
    if (!allowance.take(shares)) {
      throw usedUp();
    }
  }

  /**
   * LinkedIn says that none is left. Which of its counts is used up it does not say: the member's
   * is closed, so that one member cannot close it for all; others find out with one call each.
   */
  PollFailure close() {
    allowance.close(shares.get(shares.size() - 1));
    return usedUp();
  }

  private PollFailure usedUp() {
    Instant now = clock.instant();
    Instant midnight =
        now.atZone(ZoneOffset.UTC)
            .toLocalDate()
            .plusDays(1)
            .atStartOfDay()
            .toInstant(ZoneOffset.UTC);
    return new PollFailure(new Throttled(Duration.between(now, midnight), USED_UP));
  }
}
