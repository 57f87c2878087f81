package org.tidings.bench;

import org.json.JSONObject;
import org.tidings.net.OutboundTls;

/**
 * How many polls a second the running product does, each over a connection of its own with one new
 * mail of about 11 KB that is parsed, encrypted and stored. Against a raw client on the same
 * server.
 */
final class PollBench implements Benchmark {

  private static final int TENANTS = 16; // as many as are polled side by side
  private static final int MAILBOXES_EACH = 20;
  private static final int MAIL_BYTES = 11_000;

  private static final String OURS = "product";
  private static final String RAW = "raw client";

  private final Mails mails = new Mails();
  private long delivered;

  @Override
  public String question() {
    return "polls a second, one new mail each, parsed and stored";
  }

  @Override
  public JSONObject run() throws Exception {
    try (MailSystem system = MailSystem.start(TENANTS, MAILBOXES_EACH)) {
      return new Contest("polls/s")
          .with(OURS, () -> ours(system))
          .with(RAW, () -> raw(system))
          .run()
          .report(OURS, RAW);
    }
  }

  private double ours(MailSystem system) throws Exception {
    long before = system.notifications();
    deliver(system);
    double seconds = system.secondsToPollAll();
    int polls = system.mailboxes().size();
    long stored = system.notifications() - before;
    if (stored < polls) {
      throw new IllegalStateException(stored + " mails stored of " + polls);
    }
    system.awaitQuiet();
    return polls / seconds;
  }

  private double raw(MailSystem system) throws Exception {
    deliver(system);
    OutboundTls tls = system.tls();
    int port = system.mailServer().imapsPort();
    String password = system.mailServer().password();
    double seconds =
        SixteenAtATime.secondsFor(
            system.mailboxes(),
            mailbox -> {
              try (RawImapClient client = new RawImapClient(tls, MailSystem.HOST, port)) {
                client.poll(mailbox, password, delivered);
              }
            });
    return system.mailboxes().size() / seconds;
  }

  private void deliver(MailSystem system) throws Exception {
    system.deliver(mails, 1, MAIL_BYTES);
    delivered++;
  }
}
