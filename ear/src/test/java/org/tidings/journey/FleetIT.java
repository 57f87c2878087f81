package org.tidings.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidings.launch.RunningTidings;

/** Many mailboxes of many tenants, polled side by side. */
class FleetIT {

  private static final int TENANTS = 20;
  private static final int MAILBOXES = 10;
  private static final int MAILS = 50;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @TempDir private Path parent;

  @Test
  void every_mail_of_200_mailboxes_is_stored_once_and_in_its_tenant() throws Exception {
    try (Neighbours neighbours = Neighbours.start()) {
      fill(neighbours);
      try (RunningTidings tidings =
          RunningTidings.up(parent.resolve("data"), neighbours.environment())) {
        List<Person> owners =
            IntStream.range(0, TENANTS)
                .mapToObj(tenant -> owner(tidings, neighbours, tenant))
                .toList();
        try {
          for (int tenant = 0; tenant < TENANTS; tenant++) {
            assertThatAllIsThere(owners.get(tenant), tenant);
          }
        } finally { // the reason of an answer that says only that something failed
          assertThat(tidings.failures()).as("failures in the server's log").isEmpty();
        }
      }
    }
  }

  private static void fill(Neighbours neighbours) throws IOException {
    Mails mails = new Mails();
    for (int tenant = 0; tenant < TENANTS; tenant++) {
      for (int mailbox = 0; mailbox < MAILBOXES; mailbox++) {
        for (String subject : subjects(tenant, mailbox)) {
          neighbours.deliver(
              user(tenant, mailbox),
              mails.plain(subject, subject.replaceAll("\\W", "-") + "@example.org"));
        }
      }
    }
  }

  /** Signs up and connects all mailboxes, each of which is polled at once. */
  private static Person owner(RunningTidings tidings, Neighbours neighbours, int tenant) {
    Person owner = Person.signUp(tidings.uri(), "owner" + tenant + "@example.org");
    for (int mailbox = 0; mailbox < MAILBOXES; mailbox++) {
      owner.connect("Mailbox " + mailbox, neighbours.mailbox(user(tenant, mailbox)));
    }
    return owner;
  }

  private static void assertThatAllIsThere(Person owner, int tenant) {
    await("the first polls of tenant " + tenant)
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(owner.sources())
                    .hasSize(MAILBOXES)
                    .noneMatch(source -> source.isNull("lastSyncAt")));
    List<String> expected = new ArrayList<>();
    for (int mailbox = 0; mailbox < MAILBOXES; mailbox++) {
      expected.addAll(subjects(tenant, mailbox));
    }
    assertThat(Person.each("subject", owner.notifications("")))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  /** What each mail of a mailbox says about where it belongs. */
  private static List<String> subjects(int tenant, int mailbox) {
    return IntStream.range(0, MAILS)
        .mapToObj(mail -> "tenant %d/mailbox %d/mail %d".formatted(tenant, mailbox, mail))
        .toList();
  }

  private static String user(int tenant, int mailbox) {
    return "t" + tenant + "m" + mailbox;
  }
}
