package org.tidings.deliver.email;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tidings.deliver.OutboundDigest;
import org.tidings.digest.Outcome;
import org.tidings.digest.Tally;

/** A digest as it might be, and parts of it to vary. */
final class SampleDigest {

  private static final String PORTAL = "https://tidings.example/";
  private static final UUID ID = new UUID(0, 7);

  private SampleDigest() {}

  static OutboundDigest usual() {
    return of(
        List.of(
            line(
                "Invoice 4711 is due on Friday, 6 March",
                "Stadtwerke asks for 184.20 EUR by Friday. The amount is debited from the account"
                    + " ending in 33 unless you object.",
                "Stadtwerke Köln",
                0.86,
                Optional.empty()),
            line(
                "Can you review the budget draft before Wednesday's meeting?",
                "Mara needs a yes or no on the two travel lines; the board sees it on Wednesday at"
                    + " 10:00.",
                "3 messages, newest from Mara Lind",
                0.74,
                Optional.empty()),
            line(
                "Backup of db-2 failed twice",
                "The nightly job stopped at 02:14 with \"disk full\"; the one before it, too.",
                "monitoring@example.org",
                0.61,
                Optional.of("https://status.example.org/jobs/8831?view=log&from=mail")),
            line(
                "Invitation: Judo spring gala, 21 March",
                "Doors open at 15:00. Please say by Sunday how many of you are coming.",
                "Judo Club Nippes",
                0.52,
                Optional.empty()),
            line(
                "PostgreSQL 19 beta brings faster logical replication",
                "Large transactions are applied in parallel by default, which halves the lag in"
                    + " the project's own tests.",
                "Postgres Weekly, also DB Digest and 2 more",
                0.31,
                Optional.of("https://news.example.org/postgresql-19-beta"))),
        Map.of(
            Outcome.INCLUDED,
            5,
            Outcome.MERGED,
            3,
            Outcome.ALREADY_READ,
            2,
            Outcome.OVER_BUDGET,
            2));
  }

  /** The usual one of a window that held more than a digest takes. */
  static OutboundDigest withWaiting(long waiting) {
    OutboundDigest usual = usual();
    return new OutboundDigest(
        usual.digestId(),
        usual.messageId(),
        usual.address(),
        usual.reader(),
        usual.date(),
        usual.windowStart(),
        usual.windowEnd(),
        usual.lines(),
        usual.tally(),
        waiting,
        usual.coverage(),
        usual.links());
  }

  static OutboundDigest empty() {
    return of(List.of(), Map.of());
  }

  static OutboundDigest saying(String headline, String text) {
    return of(
        List.of(line(headline, text, "Eve", 0.5, Optional.empty())), Map.of(Outcome.INCLUDED, 1));
  }

  static OutboundDigest of(List<OutboundDigest.Line> lines, Map<Outcome, Integer> tally) {
    return new OutboundDigest(
        ID,
        "<0b0e@tidings.example>",
        "ann@example.org",
        new OutboundDigest.Reader(Locale.UK, ZoneId.of("Europe/Berlin")),
        Instant.parse("2026-03-02T07:00:01Z"),
        Instant.parse("2026-03-01T07:00:00Z"),
        Instant.parse("2026-03-02T07:00:00Z"),
        lines,
        new Tally(tally),
        0,
        List.of(
            new OutboundDigest.Coverage("Work mail", Optional.empty()),
            new OutboundDigest.Coverage("Private mail", Optional.empty()),
            new OutboundDigest.Coverage("Old mailbox", Optional.of("needs your attention"))),
        new OutboundDigest.Links(
            PORTAL + "digest.xhtml?id=" + ID,
            PORTAL + "schedule.xhtml",
            PORTAL + "unsubscribe?t=AbC-_9"));
  }

  static OutboundDigest.Line line(
      String headline, String text, String byline, double importance, Optional<String> url) {
    return new OutboundDigest.Line(
        headline,
        text,
        byline,
        importance,
        url,
        PORTAL + "notification.xhtml?id=" + new UUID(0, headline.length()));
  }
}
