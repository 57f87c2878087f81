package org.tidings.privacy.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidings.deliver.MailNotSentException;
import org.tidings.erasure.SamplePerson;
import org.tidings.export.DueExport;
import org.tidings.problem.ConflictException;
import org.tidings.problem.NotFoundException;
import org.tidings.tenant.TenantId;
import org.tidings.testing.TestDatabase;
import org.tidings.testing.memory.TestClock;
import org.tidings.testing.memory.Workspace;

class ExportTest {

  private static final TenantId ACME = TenantId.random();
  private static final Path DESCRIPTION = Path.of("..", "docs", "export.md");
  private static final Pattern DESCRIBED =
      Pattern.compile("(?m)^## `([a-z-]+\\.json)`$|^\\| `([A-Za-z.]+)` \\|");

  @TempDir private Path directory;

  private final TestDatabase database = new TestDatabase();
  private final TestClock clock = new TestClock(Workspace.NOON);
  private ExportNode node;
  private ExportedPerson ann;

  @BeforeEach
  void annHasOneOfEverything() throws SQLException {
    node = start(ExportNode.usual());
    SamplePerson.open(database, ACME);
    ann = new ExportedPerson(database, ACME, node);
  }

  private ExportNode start(ExportSettings settings) {
    return new ExportNode(database, directory.resolve("master.json"), clock, ACME, settings);
  }

  @AfterEach
  void close() {
    node.close();
  }

  @Test
  void an_archive_has_the_files_and_fields_that_its_description_names_and_no_others()
      throws IOException {
    UUID export = ann.asks();
    node.tick();

    Map<String, Set<String>> found = new TreeMap<>();
    ann.fetches(export).forEach((name, text) -> found.put(name, fields(name, text)));

    assertThat(found).isEqualTo(described());
  }

  @Test
  void tells_in_clear_what_is_kept_encrypted_and_no_secret() throws SQLException {
    UUID export = ann.asks();
    node.tick();

    Map<String, String> files = ann.fetches(export);

    JsonObject notification = records(files.get("notifications.json")).getJsonObject(0);
    assertThat(notification.getJsonObject("content").getString("text"))
        .isEqualTo("Bake it \"slowly\"");
    assertThat(notification.getJsonObject("summary").getString("gist")).isEqualTo("Slowly");
    assertThat(files.get("accounts.json")).contains("grandma").doesNotContain("tokens");
    assertThat(files.get("digest-entries.json")).contains("A cake");
    assertThat(files.get("manifest.json")).contains(export.toString(), ExportArchive.FORMAT);
    assertThat(String.join("", files.values())).doesNotContainIgnoringCase("hash", "keyset");
  }

  @Test
  void holds_nothing_of_anybody_else() throws SQLException {
    ExportedPerson bob = new ExportedPerson(database, ACME, node);
    UUID export = ann.asks();
    node.tick();

    assertThat(String.join("", ann.fetches(export).values())).doesNotContain(bob.id.toString());
    assertThatThrownBy(() -> node.in(parts -> parts.requests().get(bob.id, export)))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> node.in(parts -> parts.requests().fetch(bob.id, export)))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void goes_on_where_a_node_died_and_tells_every_record_once() throws SQLException {
    ann.meets(3 * ExportSteps.PAGE);
    UUID export = ann.asks();
    DueExport dead = node.claim().orElseThrow();
    for (int step = 0; step < 9; step++) {
      node.step(dead); // the last ones amid the many
    }

    assertThat(node.tick()).as("work for others while its lease holds").isFalse();
    clock.advance(ExportSettings.LEASE);
    try (ExportNode other = start(ExportNode.usual())) {
      assertThat(other.tick()).isTrue();
      assertThat(other.mails).hasSize(1);
    }

    List<String> items =
        records(ann.fetches(export).get("unreadable-items.json")).stream()
            .map(item -> item.asJsonObject().getString("externalId"))
            .toList();
    assertThat(items).hasSize(3 * ExportSteps.PAGE + 1).doesNotHaveDuplicates();
    assertThat(node.step(dead)).isInstanceOf(ExportSteps.Next.Nothing.class);
  }

  @Test
  void one_is_prepared_at_a_time_and_a_new_one_takes_the_place_of_the_last() {
    UUID first = ann.asks();
    assertThatThrownBy(ann::asks).isInstanceOf(ConflictException.class);
    node.tick();

    UUID second = ann.asks();

    assertThatThrownBy(() -> ann.fetches(first)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> ann.fetches(second)).isInstanceOf(ConflictException.class);
  }

  @Test
  void is_deleted_after_its_time() {
    UUID export = ann.asks();
    node.tick();
    clock.advance(Duration.ofDays(7));
    assertThat(node.tick()).isTrue();

    assertThat(status(export)).isEqualTo("expired");
    assertThatThrownBy(() -> ann.fetches(export)).isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> node.in(parts -> parts.requests().text(ann.id, export, 0)))
        .isInstanceOf(NotFoundException.class);
    clock.advance(Duration.ofDays(7));
    assertThat(node.tick()).isFalse();
  }

  @Test
  void gives_up_what_is_larger_than_the_operator_allows() {
    try (ExportNode small =
        start(new ExportSettings(Duration.ofDays(7), Duration.ofHours(24), 0))) {
      UUID export = ann.asks();
      small.tick();

      assertThat(status(export)).isEqualTo("failed");
      assertThat(small.mails).isEmpty();
    }
  }

  @Test
  void gives_up_what_comes_to_no_end() {
    UUID export = ann.asks();
    clock.advance(Duration.ofHours(25));
    node.tick();

    assertThat(status(export)).isEqualTo("failed");
  }

  @Test
  void tells_by_mail_where_to_fetch_it_and_tries_again_when_that_fails() {
    node.mailer =
        mail -> {
          throw new MailNotSentException("The mail server is away", null);
        };
    UUID export = ann.asks();
    node.tick();
    assertThat(status(export)).isEqualTo("ready");

    node.mailer = node.mails::add;
    assertThat(node.tick()).as("at once").isFalse();
    clock.advance(Duration.ofMinutes(15));
    node.tick();
    clock.advance(Duration.ofMinutes(15));
    node.tick();

    assertThat(node.mails)
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.to()).isEqualTo(ann.id + "@example.org");
              assertThat(mail.text()).contains("https://tidings.example/export.xhtml");
            });
  }

  private String status(UUID export) {
    return node.in(parts -> parts.requests().get(ann.id, export)).status();
  }

  private static Set<String> fields(String name, String text) {
    if (name.equals(ExportArchive.MANIFEST)) {
      return new TreeSet<>(Json.createReader(new StringReader(text)).readObject().keySet());
    }
    Set<String> fields = new TreeSet<>();
    for (JsonValue value : records(text)) {
      JsonObject each = value.asJsonObject();
      fields.addAll(each.keySet());
      for (String sealed : List.of("content", "summary")) {
        if (each.get(sealed) instanceof JsonObject inner) {
          inner.keySet().forEach(key -> fields.add(sealed + "." + key));
        }
      }
    }
    return fields;
  }

  private static JsonArray records(String text) {
    return Json.createReader(new StringReader(text)).readArray();
  }

  private static Map<String, Set<String>> described() throws IOException {
    Map<String, Set<String>> files = new TreeMap<>();
    Matcher line = DESCRIBED.matcher(Files.readString(DESCRIPTION));
    String file = "";
    while (line.find()) {
      if (line.group(1) == null) {
        files.get(file).add(line.group(2));
      } else {
        file = line.group(1);
        files.put(file, new TreeSet<>());
      }
    }
    return files;
  }
}
