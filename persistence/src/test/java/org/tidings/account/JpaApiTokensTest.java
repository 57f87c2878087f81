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

/** Tokens as their owner sees them, and as the directory answers for them. */
class JpaApiTokensTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant TOMORROW = NOON.plus(Duration.ofDays(1));
  private static final TenantId ACME = TenantId.random();
  private static final TenantId GLOBEX = TenantId.random();
  private static final UUID ANN = UUID.randomUUID();
  private static final UUID BOB = UUID.randomUUID();

  private final TestDatabase database = new TestDatabase();
  private final Directory directory = new JdbcDirectory(database.app());
  private final TestTransactions transactions = new TestTransactions(database, new TenantContext());

  @BeforeEach
  void twoWorkspaces() {
    open(ACME, ANN);
    open(GLOBEX, BOB);
  }

  @AfterEach
  void close() {
    transactions.close();
  }

  @Test
  void reads_back_what_was_stored() {
    ApiToken stored = add(TokenScope.READ, NOON, "a");

    ApiToken read = onlyToken();

    assertThat(read.id()).isEqualTo(stored.id());
    assertThat(read.name()).isEqualTo("Script");
    assertThat(read.scope()).isEqualTo(TokenScope.READ);
    assertThat(read.createdAt()).isEqualTo(NOON);
    assertThat(read.expiresAt()).isEqualTo(TOMORROW);
    assertThat(read.lastUsedAt()).isEmpty();
  }

  @Test
  void lists_the_newest_first() {
    ApiToken older = add(TokenScope.READ, NOON, "a");
    ApiToken newer = add(TokenScope.READ, NOON.plusSeconds(1), "b");

    assertThat(tokensOf(ACME, ANN))
        .extracting(ApiToken::id)
        .containsExactly(newer.id(), older.id());
  }

  @Test
  void another_workspaces_tokens_are_invisible() {
    ApiToken anns = add(TokenScope.WRITE, NOON, "a");

    assertThat(find(GLOBEX, anns.id())).isEmpty();
    assertThat(tokensOf(GLOBEX, ANN)).isEmpty();
    assertThat(find(ACME, anns.id())).isPresent();
  }

  @Test
  void the_directory_knows_whom_a_token_stands_for_until_it_expires() {
    add(TokenScope.READ, NOON, "a");

    assertThat(directory.useToken("a", NOON))
        .contains(new TokenHolder(ACME, ANN, Role.OWNER, TokenScope.READ));
    assertThat(directory.useToken("a", TOMORROW.minusMillis(1))).isPresent();
    assertThat(directory.useToken("a", TOMORROW)).isEmpty();
    assertThat(directory.useToken("b", NOON)).isEmpty();
  }

  @Test
  void a_revoked_token_stands_for_nobody_at_once() {
    ApiToken token = add(TokenScope.WRITE, NOON, "a");
    assertThat(directory.useToken("a", NOON)).isPresent();

    in(
        ACME,
        tokens -> {
          tokens.remove(tokens.lock(token.id()).orElseThrow());
          return null;
        });

    assertThat(directory.useToken("a", NOON)).isEmpty();
  }

  @Test
  void the_last_use_is_noted_once_a_minute() {
    add(TokenScope.READ, NOON, "a");

    assertThat(lastUseAfter(NOON)).contains(NOON);
    assertThat(lastUseAfter(NOON.plusSeconds(59))).contains(NOON);
    assertThat(lastUseAfter(NOON.plusSeconds(60))).contains(NOON.plusSeconds(60));
    assertThat(lastUseAfter(TOMORROW)).as("expired").contains(NOON.plusSeconds(60));
  }

  private Optional<Instant> lastUseAfter(Instant use) {
    directory.useToken("a", use);
    return onlyToken().lastUsedAt();
  }

  private ApiToken onlyToken() {
    List<ApiToken> tokens = tokensOf(ACME, ANN);
    assertThat(tokens).hasSize(1);
    return tokens.get(0);
  }

  private List<ApiToken> tokensOf(TenantId tenant, UUID user) {
    return in(tenant, tokens -> tokens.ofUser(user));
  }

  private Optional<ApiToken> find(TenantId tenant, UUID id) {
    return in(tenant, tokens -> tokens.lock(id));
  }

  private ApiToken add(TokenScope scope, Instant at, String hash) {
    ApiToken token = new ApiToken(UUID.randomUUID(), ANN, "Script", scope, hash, at, TOMORROW);
    in(
        ACME,
        tokens -> {
          tokens.add(token);
          return null;
        });
    return token;
  }

  private <T> T in(TenantId tenant, Function<ApiTokens, T> work) {
    return transactions.in(tenant, guarded -> work.apply(new JpaApiTokens(guarded)));
  }

  private void open(TenantId tenant, UUID owner) {
    transactions.in(
        tenant,
        guarded -> {
          Accounts accounts = new JpaAccounts(guarded);
          accounts.open(new Tenant(tenant, "Workspace", "free", NOON));
          accounts.add(
              new User(
                  owner, UUID.randomUUID(), "a@example.org", ZoneOffset.UTC, "en", "free", NOON),
              new Membership(owner, Role.OWNER),
              new UserKey(owner, new byte[] {1}, NOON));
          return null;
        });
  }
}
