package org.tidings.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.json.JSONObject;

/**
 * How long after its arrival in a mailbox that is listened to a mail is stored and summarized, with
 * the listening and the relaying of any installation. Against the moment at which a raw client is
 * told of an arrival.
 */
final class LatencyBench implements Benchmark {

  private static final int MAILBOXES = 100;
  private static final int RAW_MAILS = 30;
  private static final double SECONDS_BETWEEN = 0.2;
  private static final int MAIL_BYTES = 11_000;

  private static final String OURS = "product";
  private static final String RAW = "raw client";
  private static final String RAW_USER = "raw";

  private static final Map<String, String> LISTENING =
      Map.of("TIDINGS_PLAN_FREE_LISTENING", "true", "TIDINGS_POLL_INTERVAL", "PT24H");

  private final Mails mails = new Mails();
  private final Random random = new Random(11);
  private final Deque<List<Double>> rounds = new ArrayDeque<>();

  @Override
  public String question() {
    return "milliseconds from a mail's arrival to its summary; a lower ratio is better";
  }

  @Override
  public JSONObject run() throws Exception {
    try (MailSystem system = MailSystem.start(1, MAILBOXES, LISTENING);
        RawImapClient raw = rawClient(system)) {
      system.secondsToPollAll(); // begins to listen
      SummaryTimes times = new SummaryTimes(system);
      return new Contest("ms")
          .with(OURS, () -> ours(system, times))
          .with(RAW, () -> raw(system, raw))
          .run()
          .report(OURS, RAW)
          .put("p99", Contest.rounded(percentile(99, counted())));
    }
  }

  private double ours(MailSystem system, SummaryTimes times) throws IOException, SQLException {
    times.forget();
    Map<String, Double> arrivals = new HashMap<>();
    for (String mailbox : system.mailboxes()) {
      pause(system);
      arrivals.put(mailbox, now());
      deliver(system, mailbox);
    }
    Map<String, Double> summaries = times.await(arrivals.size());
    List<Double> millis =
        arrivals.keySet().stream()
            .map(mailbox -> 1000 * (summaries.get(mailbox) - arrivals.get(mailbox)))
            .toList();
    rounds.addLast(millis);
    return percentile(50, millis);
  }

  private double raw(MailSystem system, RawImapClient client) throws IOException, SQLException {
    double[] millis = new double[RAW_MAILS];
    for (int i = 0; i < RAW_MAILS; i++) {
      client.idle();
      pause(system);
      double arrival = now();
      deliver(system, RAW_USER);
      client.awaitArrival();
      millis[i] = 1000 * (now() - arrival);
    }
    return percentile(50, Arrays.stream(millis).boxed().toList());
  }

  private void deliver(MailSystem system, String mailbox) throws IOException {
    system.mailServer().deliver(mailbox, "INBOX", mails.next(MAIL_BYTES));
  }

  /** Of a length that keeps no step with anything that ticks. */
  private void pause(MailSystem system) throws SQLException {
    system.database().execute("select pg_sleep(" + 2 * SECONDS_BETWEEN * random.nextDouble() + ")");
  }

  private static double now() {
    Instant now = Instant.now();
    return now.getEpochSecond() + now.getNano() / 1e9;
  }

  /** The mails of the rounds that count. */
  private List<Double> counted() {
    return rounds.stream()
        .skip(rounds.size() - Contest.ROUNDS)
        .flatMap(Collection::stream)
        .toList();
  }

  private static double percentile(int percent, List<Double> millis) {
    List<Double> sorted = millis.stream().sorted().toList();
    return sorted.get((sorted.size() - 1) * percent / 100);
  }

  private static RawImapClient rawClient(MailSystem system) throws IOException {
    system.mailServer().folder(RAW_USER, "INBOX").create();
    RawImapClient client =
        new RawImapClient(system.tls(), MailSystem.HOST, system.mailServer().imapsPort());
    client.open(RAW_USER, system.mailServer().password());
    return client;
  }
}
