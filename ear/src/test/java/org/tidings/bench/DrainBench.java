package org.tidings.bench;

import org.json.JSONObject;

/**
 * How many items a second the running product takes from full mailboxes into encrypted rows that
 * row-level security guards. Against a program as one would plainly write it, on the same server
 * and the same database; the figures of known products on a like machine are quoted.
 */
final class DrainBench implements Benchmark {

  private static final int TENANTS = 20;
  private static final int MAILBOXES_EACH = 10;
  private static final int MAILS_EACH = 50;
  private static final int MAIL_BYTES = 4_000;

  private static final String OURS = "product";
  private static final String TUTORIAL = "tutorial program, 16 threads";

  /** Items a second from 200 mailboxes of 50 mails into PostgreSQL, best figure seen of each. */
  private static final JSONObject PEERS =
      new JSONObject()
          .put("Apache Camel", 147)
          .put("sequential Python script", 180)
          .put("Node-RED", 416);

  @Override
  public String question() {
    return "items a second from 200 mailboxes of 50 mails into encrypted rows";
  }

  @Override
  public JSONObject run() throws Exception {
    try (MailSystem system = MailSystem.start(TENANTS, MAILBOXES_EACH);
        TutorialDrain tutorial = new TutorialDrain(system)) {
      system.deliver(new Mails(), MAILS_EACH, MAIL_BYTES);
      Contest contest =
          new Contest("items/s")
              .with(OURS, () -> ours(system))
              .with(TUTORIAL, () -> items(system) / tutorial.seconds())
              .run();
      double bestPeer = PEERS.getDouble("Node-RED");
      return contest
          .report(OURS, TUTORIAL)
          .put("peers", PEERS)
          .put("ratio_to_best_peer", Contest.rounded(contest.median(OURS) / bestPeer));
    }
  }

  private static double ours(MailSystem system) throws Exception {
    system.forgetAll();
    double seconds = system.secondsToPollAll();
    if (system.notifications() != items(system)) {
      throw new IllegalStateException(system.notifications() + " items stored of " + items(system));
    }
    Stopwatch watch = Stopwatch.start();
    system.awaitQuiet();
    Progress.say("  stored in %.1f s, summarized %.1f s later", seconds, watch.seconds());
    return items(system) / seconds;
  }

  private static int items(MailSystem system) {
    return system.mailboxes().size() * MAILS_EACH;
  }
}
