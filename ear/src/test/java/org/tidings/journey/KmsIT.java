package org.tidings.journey;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidings.launch.RunningDatabase;
import org.tidings.launch.RunningTidings;
import org.tidings.testing.aws.Moto;

/**
 * A whole installation whose keysets AWS KMS wraps. Each start has cold caches, and a call of KMS
 * inside a transaction would throw.
 */
class KmsIT {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir private Path parent;

  @Test
  void from_a_mail_to_its_digest_through_an_outage_of_kms_and_with_an_own_key() throws Exception {
    Path data = parent.resolve("data");
    try (Moto moto = Moto.start();
        Neighbours neighbours = Neighbours.start()) {
      Map<String, String> environment = neighbours.environment();
      environment.put("TIDINGS_KEYS_KMS_KEY_ARN", moto.newKey());
      environment.put("TIDINGS_AWS_ENDPOINT", moto.endpoint().toString());
      environment.put("TIDINGS_UPKEEP_TICK", "PT2S");
      environment.put("TIDINGS_CREDENTIALS_SECRETS_MANAGER", "true");
      Person ann;
      String mailbox;
      try (RunningTidings tidings = RunningTidings.up(data, environment)) {
        ann = Person.signUp(tidings.uri(), "ann@example.org");
        neighbours.deliver("ann", new Mails().plain("Dinner", "1@example.org"));
        mailbox = ann.connect("Work", neighbours.mailbox("ann"));
        awaitSubjects(ann, "Dinner");
        assertThat(tidings.failures()).isEmpty();
      }
      moto.freeze();
      try (RunningTidings tidings = RunningTidings.up(data, environment)) {
        Person again = ann.at(tidings.uri());
        neighbours.deliver("ann", new Mails().plain("Breakfast", "2@example.org"));
        again.poll(mailbox);
        await("the poll waits")
            .atMost(PATIENCE)
            .until(() -> again.sources().get(0).toString().contains("key that protects"));
        assertThatThrownBy(() -> again.notifications(""))
            .hasMessageContaining("answered 503")
            .hasMessageContaining("key that protects");

        moto.thaw();
        again.poll(mailbox);
        awaitSubjects(again, "Breakfast", "Dinner");
        again.verifyChannel(neighbours);
        getsADigestOfBoth(again);
        bringsAnOwnKey(again, data, moto.newKey());
        getsANewKey(data, environment);
        awaitSubjects(again, "Breakfast", "Dinner");
        keepsCredentialsInSecretsManager(again, data, moto, neighbours);
      }
      assertThat(Files.exists(data.resolve("keys").resolve("master.json"))).isFalse();
    }
  }

  private static void getsADigestOfBoth(Person ann) {
    String id = ann.askForDigest();
    await("the digest")
        .atMost(PATIENCE)
        .until(() -> ann.digest(id).getString("status").equals("delivered"));
    JSONObject digest = ann.digest(id);
    assertThat(Person.accounted(digest)).isEqualTo(2);
    assertThat(digest.getJSONObject("ledger").getInt("failed")).isZero();
  }

  private static void bringsAnOwnKey(Person ann, Path data, String arn) throws Exception {
    assertThat(admin(data, Map.of(), "keys", "own", ann.tenant(), arn)).last(STRING).contains(arn);
    await("the other wrapping").atMost(PATIENCE).until(() -> wrapped(data).contains(arn));
  }

  private static void getsANewKey(Path data, Map<String, String> environment) throws Exception {
    String before = wrapped(data);
    assertThat(admin(data, environment, "keys", "rotate"))
        .last(STRING)
        .isEqualTo("Done: 1 old keys are gone");
    assertThat(wrapped(data)).isNotEqualTo(before);
  }

  private static void keepsCredentialsInSecretsManager(
      Person ann, Path data, Moto moto, Neighbours neighbours) throws Exception {
    admin(data, Map.of(), "credentials", ann.tenant(), "secretsmanager");
    neighbours.deliver("bob", new Mails().plain("Lunch", "3@example.org"));
    Map<String, Object> mailbox = neighbours.mailbox("bob");
    ann.connect("Home", mailbox);
    awaitSubjects(ann, "Breakfast", "Dinner", "Lunch");
    String name = moto.secrets().listSecrets().secretList().get(0).name();
    assertThat(name).startsWith("tidings/" + ann.tenant() + "/");
    assertThat(moto.secrets().getSecretValue(request -> request.secretId(name)).secretString())
        .contains(mailbox.get("password").toString());
  }

  /** An operator's command, for which the wait for the servers' caches ends at once. */
  private static List<String> admin(Path data, Map<String, String> environment, String... words)
      throws Exception {
    List<String> command = new ArrayList<>(List.of(RunningTidings.script().toString(), "admin"));
    command.addAll(List.of(words));
    command.addAll(List.of("--data", data.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    List<String> lines = new ArrayList<>();
    try (BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        lines.add(line);
        if (line.startsWith("Waiting until")) {
          endTheWait(data);
        }
      }
    }
    assertThat(process.waitFor()).as(lines.toString()).isZero();
    return lines;
  }

  private static void endTheWait(Path data) throws IOException, SQLException {
    try (Connection connection = RunningDatabase.connect(data);
        Statement statement = connection.createStatement()) {
      statement.execute("update user_keys set doubled_at = doubled_at - interval '1 hour'");
    }
  }

  private static String wrapped(Path data) throws IOException, SQLException {
    try (Connection connection = RunningDatabase.connect(data);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select wrapped_keyset from user_keys")) {
      row.next();
      return new String(row.getBytes(1), US_ASCII);
    }
  }

  private static void awaitSubjects(Person person, String... subjects) {
    await("the mails")
        .atMost(PATIENCE)
        .until(
            () ->
                Person.each("subject", person.notifications("")).stream()
                    .sorted()
                    .toList()
                    .equals(List.of(subjects)));
  }
}
