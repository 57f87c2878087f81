package org.tidings.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidings.crash.CrashPoint;
import org.tidings.launch.demo.DemoFailure;
import org.tidings.testing.mail.ScriptedSmtpServer.Received;

/**
 * Kills Tidings at every point of an item's way and starts it again on the same data. A start is
 * dear, so all points share one installation and one start each; every point has a mailbox of its
 * own.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CrashPointsIT {

  private static final int MAILS = 5;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private static Path parent;

  private Neighbours neighbours;
  private MortalTidings tidings;
  private Person ann;

  @BeforeAll
  void start() throws IOException {
    neighbours = Neighbours.start();
    tidings = new MortalTidings(parent, neighbours);
    ann = Person.signUp(tidings.uri(), "ann@example.org");
    ann.verifyChannel(neighbours);
  }

  @AfterAll
  void stop() throws IOException {
    tidings.close();
    neighbours.close();
  }

  @ParameterizedTest
  @EnumSource
  @Order(1)
  void a_crash_loses_nothing_and_repeats_nothing(CrashPoint point) throws Exception {
    int mailsBefore = neighbours.digests().size();
    int digestsBefore = ann.digests().size();
    fill(mailbox(point));

    tidings.arm(point);
    walk(point);
    tidings.awaitDeath(point);
    tidings.start();
    ann = ann.at(tidings.uri());
    recover(point, digestsBefore);

    List<Received> mails = neighbours.digests().subList(mailsBefore, neighbours.digests().size());
    assertThat(mails).hasSizeBetween(1, point == CrashPoint.AFTER_PROVIDER_ACCEPTED ? 2 : 1);
    assertThat(messageIds(mails)).hasSize(1);
  }

  /** The last start sees whatever the queues still held of the crashes before. */
  @Test
  @Order(2)
  void after_all_crashes_every_mail_has_been_told_once() throws Exception {
    fill("calm");
    connect("calm");
    await("the calm mailbox").atMost(PATIENCE).until(() -> isSummarized("calm"));
    ann.askForDigest();
    awaitDelivery("calm");

    int rounds = CrashPoint.values().length + 1;
    List<JSONObject> digests = ann.digests();
    assertThat(digests).hasSize(rounds);
    assertThat(digests.stream().map(Person::cited).flatMap(List::stream))
        .hasSize(rounds * MAILS)
        .doesNotHaveDuplicates();
    assertThat(messageIds(neighbours.digests())).hasSize(rounds);
    assertThat(neighbours.digests()).hasSizeBetween(rounds, rounds + 1);
  }

  /** One mailbox on its way to one digest, as far as it comes. */
  private void walk(CrashPoint point) throws IOException, SQLException {
    perhaps(() -> connect(mailbox(point)));
    await("the mails or the crash at " + point)
        .atMost(PATIENCE)
        .ignoreException(DemoFailure.class)
        .until(() -> tidings.isDead() || isSummarized(mailbox(point)));
    if (tidings.isDead()) {
      return;
    }
    if (point == CrashPoint.AFTER_DIGEST_OPENED) {
      tidings.makeSchedulesDue();
    } else {
      perhaps(ann::askForDigest);
    }
  }

  /** Goes on with the way where nobody but the user could. */
  private void recover(CrashPoint point, int digestsBefore) {
    if (sourceOf(mailbox(point)).isEmpty()) {
      connect(mailbox(point)); // what was left of an earlier crash came to the point before it
    }
    await("the mails after the crash at " + point)
        .atMost(PATIENCE)
        .until(() -> notifications(mailbox(point)).size() >= MAILS);
    if (ann.digests().size() == digestsBefore) {
      ann.askForDigest();
    }
    awaitDelivery(mailbox(point));
    assertThat(Person.each("subject", notifications(mailbox(point))))
        .containsExactlyInAnyOrderElementsOf(subjects(mailbox(point)));
    JSONObject digest = ann.digests().get(0);
    assertThat(Person.accounted(digest)).isEqualTo(MAILS);
    assertThat(Person.cited(digest))
        .containsExactlyInAnyOrderElementsOf(Person.each("id", notifications(mailbox(point))));
  }

  private void awaitDelivery(String mailbox) {
    await("the digest of " + mailbox)
        .atMost(PATIENCE)
        .until(
            () -> notifications(mailbox).stream().noneMatch(found -> found.isNull("deliveredAt")));
  }

  private void fill(String mailbox) throws IOException {
    Mails mails = new Mails();
    for (String subject : subjects(mailbox)) {
      neighbours.deliver(mailbox, mails.plain(subject, subject.replace(' ', '-') + "@example.org"));
    }
  }

  /** In lower case, as Dovecot takes user names. */
  private static String mailbox(CrashPoint point) {
    return point.name().toLowerCase(Locale.ROOT);
  }

  private static List<String> subjects(String mailbox) {
    return IntStream.rangeClosed(1, MAILS).mapToObj(number -> mailbox + " " + number).toList();
  }

  private void connect(String mailbox) {
    ann.connect(mailbox, neighbours.mailbox(mailbox));
  }

  private boolean isSummarized(String mailbox) {
    List<JSONObject> found = notifications(mailbox);
    return found.size() == MAILS && found.stream().noneMatch(one -> one.isNull("summary"));
  }

  private List<JSONObject> notifications(String mailbox) {
    return ann.notifications("source=" + sourceOf(mailbox).orElseThrow());
  }

  private Optional<String> sourceOf(String mailbox) {
    return ann.sources().stream()
        .filter(one -> one.getString("name").equals(mailbox))
        .findFirst()
        .map(one -> one.getString("id"));
  }

  private static List<String> messageIds(List<Received> mails) {
    return mails.stream().map(mail -> mail.header("Message-ID")).distinct().toList();
  }

  /** Asks for something of a server that may die before it answers. */
  private static void perhaps(Runnable request) {
    try {
      request.run();
    } catch (DemoFailure e) {
      // it was done or it was not: the test finds out after the next start
    }
  }
}
