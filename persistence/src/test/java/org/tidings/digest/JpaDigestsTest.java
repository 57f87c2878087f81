package org.tidings.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TenantId;
import org.tidings.tenant.TestTransactions;
import org.tidings.testing.TestDatabase;

class JpaDigestsTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final TestDatabase database = new TestDatabase();
  private final TestTransactions transactions = new TestTransactions(database, new TenantContext());
  private final TenantId acme = TenantId.random();
  private final UUID ann = UUID.randomUUID();
  private final UUID told = UUID.randomUUID();
  private final UUID filtered = UUID.randomUUID();

  @BeforeEach
  void annWithTwoNotifications() throws SQLException {
    UUID source = UUID.randomUUID();
    insert(
        "tenants (tenant_id, id, name, plan, created_at)",
        "'%s', 'Acme', 'free', now()".formatted(acme));
    insert(
        "users",
        "'%s', '%s', 'ann@example.org', null, 'UTC', 'en', '{}', 'free', now(), now()"
            .formatted(ann, UUID.randomUUID()));
    insert(
        "data_sources",
        "'%s', '%s', 'email', 'Work', '{}', '', 'active', null, now(), now(), 1"
            .formatted(source, ann));
    for (UUID id : List.of(told, filtered)) {
      insert(
          "notifications",
          "'%s', '%s', '%s', 'email', '%s', 't', '', '', null, now(), now()"
              .formatted(id, ann, source, id));
    }
  }

  @AfterEach
  void close() {
    transactions.close();
  }

  @Test
  void finds_the_digest_that_is_still_to_be_composed() {
    UUID first = open(NOON);
    assertThat(in(digests -> digests.composing(ann)).orElseThrow().id()).isEqualTo(first);
    in(
        digests -> {
          digests.lock(first).orElseThrow().ready(Tally.NONE, NOON);
          return null;
        });
    Optional<Digest> composing = in(digests -> digests.composing(ann));
    assertThat(composing).isEmpty();
    Optional<Instant> end = in(digests -> digests.lastWindowEnd(ann));
    assertThat(end).contains(NOON);
  }

  @Test
  void keeps_entries_in_their_order_and_the_ledger_beside_them() {
    UUID digest = open(NOON);
    in(
        digests -> {
          digests.store(
              List.of(entry(digest, 1), entry(digest, 0)),
              List.of(
                  LedgerLine.cited(digest, told, Outcome.INCLUDED, 0),
                  LedgerLine.leftOut(digest, filtered, Outcome.FILTERED)));
          return null;
        });

    List<DigestEntry> entries = in(digests -> digests.entries(digest));
    assertThat(entries).extracting(DigestEntry::position).containsExactly(0, 1);
    List<LedgerLine> ledger = in(digests -> digests.ledger(digest));
    assertThat(ledger)
        .extracting(LedgerLine::notificationId)
        .containsExactlyInAnyOrder(told, filtered);
  }

  @Test
  void knows_by_which_rule_something_was_filtered_for_as_long_as_there_is_the_rule()
      throws SQLException {
    UUID digest = open(NOON);
    UUID rule = UUID.randomUUID();
    TestDatabase.execute(
        database.superuser(),
        "insert into rules values ('%s', '%s', '%s', 'exclude', true, 'c', now())"
            .formatted(acme, rule, ann));
    in(
        digests -> {
          digests.store(List.of(), List.of(LedgerLine.filteredBy(rule, digest, filtered)));
          return null;
        });

    List<LedgerLine> ledger = in(digests -> digests.ledger(digest));
    assertThat(ledger.get(0).ruleId()).contains(rule);

    TestDatabase.execute(database.superuser(), "delete from rules");

    List<LedgerLine> afterwards = in(digests -> digests.ledger(digest));
    assertThat(afterwards.get(0).outcome()).isEqualTo(Outcome.FILTERED);
    assertThat(afterwards.get(0).ruleId()).isEmpty();
  }

  @Test
  void counts_what_was_deleted_after_it_was_composed() throws SQLException {
    UUID digest = open(NOON);
    in(
        digests -> {
          List<LedgerLine> ledger =
              List.of(
                  LedgerLine.cited(digest, told, Outcome.INCLUDED, 0),
                  LedgerLine.leftOut(digest, filtered, Outcome.FILTERED));
          digests.store(List.of(entry(digest, 0)), ledger);
          digests.lock(digest).orElseThrow().ready(Tally.of(ledger), NOON);
          return null;
        });

    TestDatabase.execute(database.superuser(), "delete from data_sources");

    List<LedgerLine> ledger = in(digests -> digests.ledger(digest));
    assertThat(ledger).isEmpty();
    Tally tally = in(digests -> digests.find(digest)).orElseThrow().tally();
    assertThat(tally.count(Outcome.INCLUDED)).isEqualTo(1);
    assertThat(tally.count(Outcome.FILTERED)).isEqualTo(1);
    assertThat(tally.count(Outcome.FAILED)).isZero();
  }

  @Test
  void what_an_old_digest_says_is_deleted_and_its_counts_stay() throws SQLException {
    UUID old = open(NOON);
    UUID recent = open(NOON.plusSeconds(60));
    in(
        digests -> {
          List<LedgerLine> ledger = List.of(LedgerLine.cited(old, told, Outcome.INCLUDED, 0));
          digests.store(List.of(entry(old, 0)), ledger);
          digests.store(List.of(entry(recent, 0)), List.of());
          digests.lock(old).orElseThrow().ready(Tally.of(ledger), NOON);
          return null;
        });
    TestDatabase.execute(database.superuser(), "delete from notifications");

    int deleted = in(digests -> digests.removeEntriesBefore(ann, NOON.plusSeconds(1)));

    assertThat(deleted).isEqualTo(1);
    List<DigestEntry> recents = in(digests -> digests.entries(recent));
    assertThat(recents).hasSize(1);
    Tally tally = in(digests -> digests.find(old)).orElseThrow().tally();
    assertThat(tally.count(Outcome.INCLUDED)).isEqualTo(1);
  }

  @Test
  void an_entry_goes_with_the_last_that_it_cites() {
    UUID digest = open(NOON);
    in(
        digests -> {
          digests.store(
              List.of(entry(digest, 0), entry(digest, 1)),
              List.of(LedgerLine.cited(digest, told, Outcome.INCLUDED, 1)));
          return null;
        });

    int deleted = in(digests -> digests.removeUncited(List.of(digest)));

    assertThat(deleted).isEqualTo(1);
    List<DigestEntry> left = in(digests -> digests.entries(digest));
    assertThat(left).extracting(DigestEntry::position).containsExactly(1);
  }

  @Test
  void an_entry_goes_before_what_it_says_with_the_lines_that_cite_it() {
    UUID digest = open(NOON);
    in(
        digests -> {
          digests.store(
              List.of(entry(digest, 0), entry(digest, 1)),
              List.of(LedgerLine.cited(digest, told, Outcome.INCLUDED, 1)));
          return null;
        });

    int deleted = in(digests -> digests.removeLedBy(List.of(told)));

    assertThat(deleted).isEqualTo(1);
    List<DigestEntry> left = in(digests -> digests.entries(digest));
    assertThat(left).extracting(DigestEntry::position).containsExactly(0);
    List<LedgerLine> lines = in(digests -> digests.ledger(digest));
    assertThat(lines).isEmpty();
  }

  @Test
  void a_notification_is_accounted_for_by_one_digest_only() {
    UUID first = open(NOON);
    UUID second = open(NOON.plusSeconds(1));
    leaveOut(first);
    assertThatThrownBy(() -> leaveOut(second)).isInstanceOf(PersistenceException.class);
  }

  @Test
  void two_windows_of_a_user_never_end_together() {
    open(NOON);
    assertThatThrownBy(() -> open(NOON)).isInstanceOf(PersistenceException.class);
  }

  private void leaveOut(UUID digest) {
    in(
        digests -> {
          digests.store(List.of(), List.of(LedgerLine.leftOut(digest, told, Outcome.FILTERED)));
          return null;
        });
  }

  private UUID open(Instant end) {
    UUID id = UUID.randomUUID();
    in(
        digests -> {
          digests.add(new Digest(id, ann, end.minusSeconds(60), end));
          return null;
        });
    return id;
  }

  private static DigestEntry entry(UUID digest, int position) {
    return new DigestEntry(digest, position, 0.5, new byte[] {1});
  }

  private <T> T in(Function<Digests, T> work) {
    return transactions.in(acme, entities -> work.apply(new JpaDigests(entities)));
  }

  private void insert(String table, String values) throws SQLException {
    TestDatabase.execute(
        database.superuser(), "insert into %s values ('%s', %s)".formatted(table, acme, values));
  }
}
