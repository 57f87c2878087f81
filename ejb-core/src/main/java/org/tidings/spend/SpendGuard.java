package org.tidings.spend;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.tidings.ingest.MeteredConnector;
import org.tidings.ingest.PollOutcome;
import org.tidings.ingest.PollOutcome.InstallationRefused;
import org.tidings.ingest.PollOutcome.Postponed;
import org.tidings.ingest.PollOutcome.Throttled;
import org.tidings.ingest.ReadMeter;
import org.tidings.ingest.ReadingCosts;
import org.tidings.limit.Limit;
import org.tidings.limit.Limiter;
import org.tidings.limit.Use;
import org.tidings.limit.Verdict;

/**
 * Lets a workspace read where reading costs money for as long as it has some, and nobody where the
 * provider refuses the whole installation. Stands outside transactions.
 */
@ApplicationScoped
public class SpendGuard implements ReadingCosts {

  private static final System.Logger LOG = System.getLogger(SpendGuard.class.getName());

  private static final Duration AFTER_A_REFUSAL = Duration.ofHours(1);
  private static final Duration UNTIL_OTHERS_ARE_DONE = Duration.ofMinutes(1);

  private final SpendBook book;
  private final Limiter limiter;
  private final Clock clock;

  @Inject
  public SpendGuard(SpendBook book, Limiter limiter, Clock clock) {
    this.book = book;
    this.limiter = limiter;
    this.clock = clock;
  }

  protected SpendGuard() {
    this(null, null, null); // for the container
  }

  @Override
  @Transactional(TxType.NOT_SUPPORTED)
  public PollOutcome ask(MeteredConnector connector, Function<ReadMeter, PollOutcome> question) {
    Verdict served = limiter.ask(refusals(connector).onlyLooking());
    if (!served.granted()) {
      return new Throttled(
          served.untilNext(),
          connector.card().title()
              + " does not serve this installation at the moment. Your operator has been told.");
    }
    Hold hold = book.hold(connector);
    if (hold.amount() == 0) {
      return hold.shared() ? new Postponed(UNTIL_OTHERS_ARE_DONE) : spent(connector, hold);
    }
    ReadMeter meter = ReadMeter.upTo(hold.amount());
    try {
      return settled(connector, question.apply(meter));
    } finally {
      book.settle(connector, hold, meter.spent());
    }
  }

  private PollOutcome spent(MeteredConnector connector, Hold hold) {
    Instant next = nextMonth(hold.spending().month());
    return new Throttled(
        Duration.between(clock.instant(), next), hold.spending().notice(connector.card().title()));
  }

  private static Instant nextMonth(YearMonth month) {
    return month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Tells the operator, and counts it for all nodes: soon nobody asks who would be refused too. */
  private PollOutcome settled(MeteredConnector connector, PollOutcome outcome) {
    if (!(outcome instanceof InstallationRefused refused)) {
      return outcome;
    }
    limiter.ask(refusals(connector));
    LOG.log(
        WARNING,
        "{0} refuses this installation ({1}); if it does so again, nobody asks there for an hour",
        connector.card().title(),
        refused.reason());
    return new Throttled(AFTER_A_REFUSAL, refused.message());
  }

  private static Use refusals(MeteredConnector connector) {
    return Use.forHost(connector.provider(), Limit.REFUSALS_PER_PROVIDER);
  }
}
