package org.tidings.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidings.tenant.Tenant;
import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TenantId;
import org.tidings.tenant.TestTransactions;
import org.tidings.testing.TestDatabase;

/** Sessions as their owner sees them, and as the directory answers for them on every node. */
class JpaSessionsTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant EVENING = NOON.plus(Duration.ofHours(8));
  private static final Instant LONG_AGO = NOON.minus(Duration.ofDays(1));
  private static final Duration IDLE = Duration.ofMinutes(30);
  private static final TenantId ACME = TenantId.random();
  private static final TenantId GLOBEX = TenantId.random();
  private static final UUID ANN = UUID.randomUUID();
  private static final UUID ANN_AT_GLOBEX = UUID.randomUUID();
  private static final UUID BOB = UUID.randomUUID();
  private static final UUID ANNS_LOGIN = UUID.randomUUID();

  private final TestDatabase database = new TestDatabase();
  private final SessionDirectory directory = new JdbcSessionDirectory(database.app());
  private final SessionDirectory otherNode = new JdbcSessionDirectory(database.app());
  private final TestTransactions transactions = new TestTransactions(database, new TenantContext());

  @BeforeEach
  void annInTwoWorkspacesAndBobInOne() {
    open(ACME);
    open(GLOBEX);
    join(ACME, ANN, ANNS_LOGIN);
    join(GLOBEX, ANN_AT_GLOBEX, ANNS_LOGIN);
    join(GLOBEX, BOB, UUID.randomUUID());
  }

  @AfterEach
  void close() {
    transactions.close();
  }

  @Test
  void reads_back_what_was_stored() {
    Session stored = add(ACME, ANN, "a");

    Session read = sessionsOf(ACME, ANN).get(0);

    assertThat(read.id()).isEqualTo(stored.id());
    assertThat(read.createdAt()).isEqualTo(NOON);
    assertThat(read.lastSeenAt()).isEqualTo(NOON);
    assertThat(read.expiresAt()).isEqualTo(EVENING);
    assertThat(read.origin()).isEqualTo("192.0.2.7");
    assertThat(read.userAgent()).isEqualTo("Firefox");
  }

  @Test
  void another_workspaces_sessions_are_invisible() {
    Session anns = add(ACME, ANN, "a");

    Optional<Session> seen = in(GLOBEX, sessions -> sessions.lock(anns.id()));
    assertThat(seen).isEmpty();
    assertThat(sessionsOf(GLOBEX, ANN)).isEmpty();
  }

  @Test
  void the_directory_knows_whom_a_session_stands_for_until_it_expires() {
    Session anns = add(ACME, ANN, "a");

    assertThat(directory.use("a", NOON, LONG_AGO))
        .contains(new SessionHolder(ACME, ANN, Role.MEMBER, anns.id()));
    assertThat(directory.use("a", EVENING.minusMillis(1), LONG_AGO)).isPresent();
    assertThat(directory.use("a", EVENING, LONG_AGO)).isEmpty();
    assertThat(directory.use("b", NOON, LONG_AGO)).isEmpty();
  }

  @Test
  void a_session_lives_as_long_as_it_is_seen_often_enough() {
    add(ACME, ANN, "a");
    Instant later = NOON.plus(IDLE).minusMillis(1);

    assertThat(directory.use("a", later, later.minus(IDLE))).isPresent();
    assertThat(directory.use("a", later.plus(IDLE).minusMillis(1), later.minusMillis(1)))
        .isPresent();
    assertThat(directory.use("a", later.plus(IDLE).plus(IDLE), later.plus(IDLE))).isEmpty();
  }

  @Test
  void that_it_was_seen_is_noted_once_a_minute() {
    add(ACME, ANN, "a");

    assertThat(lastSeenAfter(NOON.plusSeconds(59))).isEqualTo(NOON);
    assertThat(lastSeenAfter(NOON.plusSeconds(60))).isEqualTo(NOON.plusSeconds(60));
    assertThat(lastSeenAfter(EVENING)).as("expired").isEqualTo(NOON.plusSeconds(60));
  }

  @Test
  void a_revoked_session_is_nobodys_on_every_node_at_once() {
    Session revoked = add(ACME, ANN, "a");
    assertThat(otherNode.use("a", NOON, LONG_AGO)).isPresent();

    in(
        ACME,
        sessions -> {
          sessions.remove(sessions.lock(revoked.id()).orElseThrow());
          return null;
        });

    assertThat(otherNode.use("a", NOON, LONG_AGO)).isEmpty();
  }

  @Test
  void all_sessions_of_a_person_end_in_all_of_his_workspaces_but_one() {
    Session own = add(ACME, ANN, "own");
    add(ACME, ANN, "other");
    add(GLOBEX, ANN_AT_GLOBEX, "elsewhere");
    add(GLOBEX, BOB, "bobs");

    directory.endAllOf(ANNS_LOGIN, Optional.of(own.id()));

    assertThat(alive("own", "other", "elsewhere", "bobs")).containsExactly("own", "bobs");
    directory.endAllOf(ANNS_LOGIN, Optional.empty());
    assertThat(alive("own", "bobs")).containsExactly("bobs");
  }

  @Test
  void one_session_ends_by_its_secret() {
    add(ACME, ANN, "a");
    add(ACME, ANN, "b");

    directory.end("a");

    assertThat(alive("a", "b")).containsExactly("b");
  }

  @Test
  void forgets_what_is_over() {
    add(ACME, ANN, "a");

    directory.forget(EVENING.minusMillis(1), NOON.minusMillis(1));
    assertThat(sessionsOf(ACME, ANN)).hasSize(1);
    directory.forget(NOON.plusSeconds(60), NOON);

    assertThat(sessionsOf(ACME, ANN)).isEmpty();
  }

  private List<String> alive(String... secrets) {
    return List.of(secrets).stream()
        .filter(secret -> directory.use(secret, NOON, LONG_AGO).isPresent())
        .toList();
  }

  private Instant lastSeenAfter(Instant use) {
    directory.use("a", use, LONG_AGO);
    return sessionsOf(ACME, ANN).get(0).lastSeenAt();
  }

  private Session add(TenantId tenant, UUID user, String hash) {
    Session session =
        new Session(
            UUID.randomUUID(), user, hash, NOON, EVENING, new Session.From("192.0.2.7", "Firefox"));
    in(
        tenant,
        sessions -> {
          sessions.add(session);
          return null;
        });
    return session;
  }

  private List<Session> sessionsOf(TenantId tenant, UUID user) {
    return in(tenant, sessions -> sessions.ofUser(user));
  }

  private <T> T in(TenantId tenant, Function<Sessions, T> work) {
    return transactions.in(tenant, guarded -> work.apply(new JpaSessions(guarded)));
  }

  private void open(TenantId tenant) {
    transactions.in(
        tenant,
        guarded -> {
          new JpaAccounts(guarded).open(new Tenant(tenant, "Workspace", "free", NOON));
          return null;
        });
  }

  private void join(TenantId tenant, UUID user, UUID login) {
    transactions.in(
        tenant,
        guarded -> {
          new JpaAccounts(guarded)
              .add(
                  new User(user, login, user + "@example.org", ZoneOffset.UTC, "en", "free", NOON),
                  new Membership(user, Role.MEMBER),
                  new UserKey(user, new byte[] {1}, NOON));
          return null;
        });
  }
}
