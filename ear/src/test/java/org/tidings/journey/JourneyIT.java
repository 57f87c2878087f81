package org.tidings.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidings.launch.RunningTidings;

/** One mailbox all the way to a delivered digest, and what is left of it after a kill. */
class JourneyIT {

  private static final int MAILS = 50;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path parent;

  @Test
  void a_mailbox_becomes_one_digest_and_everything_outlives_a_kill() throws Exception {
    Path data = parent.resolve("data");
    try (Neighbours neighbours = Neighbours.start()) {
      for (byte[] mail : new Mails().varied(MAILS)) {
        neighbours.deliver("ann", mail);
      }
      Person ann;
      String source;
      JSONObject digest;
      List<JSONObject> stored;
      try (RunningTidings tidings = RunningTidings.up(data, neighbours.environment())) {
        ann = Person.signUp(tidings.uri(), "ann@example.org");
        source = ann.connect("Mail", neighbours.mailbox("ann"));
        stored = polled(ann, source);
        assertThatAReadTokenOnlyReads(ann.readingOnly(tidings.uri()), source);
        ann.verifyChannel(neighbours);
        digest = delivered(ann, ann.askForDigest());
        assertThatItTells(digest, stored, neighbours);
        tidings.kill();
      }
      String listening = "-Dtidings.plan.free.listening=true";
      try (RunningTidings again = RunningTidings.up(data, neighbours.environment(listening))) {
        assertThatNothingIsLost(ann.at(again.uri()), source, digest, neighbours);
        assertThatAMailIsSeenAsItArrives(ann.at(again.uri()), source, neighbours);
      }
    }
  }

  /** Polls; answers what is stored once everything is summarized. */
  private static List<JSONObject> polled(Person person, String source) {
    person.poll(source);
    await("the mailbox")
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(person.notifications("source=" + source))
                    .hasSize(MAILS)
                    .noneMatch(notification -> notification.isNull("summary")));
    List<JSONObject> stored = person.notifications("source=" + source);
    assertThat(Person.each("externalId", stored)).hasSize(MAILS).doesNotHaveDuplicates();
    return stored;
  }

  private static void assertThatAReadTokenOnlyReads(Person reader, String source) {
    assertThat(Person.each("id", reader.sources())).containsExactly(source);
    assertThatThrownBy(() -> reader.poll(source))
        .hasMessageContaining("answered 403")
        .hasMessageContaining("the scope write");
    assertThat(reader.tokens()).anyMatch(token -> !token.isNull("lastUsedAt"));
  }

  private static JSONObject delivered(Person person, String digest) {
    await("the digest")
        .atMost(PATIENCE)
        .until(() -> person.digest(digest).getString("status").equals("delivered"));
    return person.digest(digest);
  }

  private static void assertThatItTells(
      JSONObject digest, List<JSONObject> stored, Neighbours neighbours) {
    assertThat(Person.accounted(digest)).isEqualTo(MAILS);
    assertThat(Person.items(digest, "entries"))
        .isNotEmpty()
        .allMatch(entry -> Person.citations(entry).findAny().isPresent());
    assertThat(Person.cited(digest)).doesNotHaveDuplicates().isSubsetOf(Person.each("id", stored));
    assertThat(neighbours.digests())
        .singleElement()
        .satisfies(mail -> assertThat(mail.to()).isEqualTo("ann@example.org"));
    assertThat(neighbours.mails()).as("the code and the digest").hasSize(2);
  }

  /** The next poll would be due in five minutes: it is the connection that tells. */
  private static void assertThatAMailIsSeenAsItArrives(
      Person person, String source, Neighbours neighbours) throws IOException {
    neighbours.deliver("ann", new Mails().plain("Just now", "now@example.org"));
    await("the mail that nobody asked for")
        .atMost(PATIENCE)
        .until(() -> person.notifications("source=" + source).size() == MAILS + 2);
  }

  private static void assertThatNothingIsLost(
      Person person, String source, JSONObject digest, Neighbours neighbours) throws IOException {
    assertThat(person.get("me").getString("email")).isEqualTo(person.email());
    assertThat(Person.each("id", person.sources())).containsExactly(source);
    assertThat(person.digest(digest.getString("id")).similar(digest)).isTrue();
    neighbours.deliver("ann", new Mails().plain("After the kill", "late@example.org"));
    person.poll(source);
    await("the late mail")
        .atMost(PATIENCE)
        .until(() -> person.notifications("source=" + source).size() > MAILS);
    assertThat(Person.each("externalId", person.notifications("source=" + source)))
        .hasSize(MAILS + 1)
        .doesNotHaveDuplicates();
    assertThat(neighbours.digests()).hasSize(1);
  }
}
