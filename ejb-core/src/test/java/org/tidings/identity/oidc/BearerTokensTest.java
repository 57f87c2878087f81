package org.tidings.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidings.account.ExternalIdentity;
import org.tidings.account.IdentityHolder;
import org.tidings.account.Role;
import org.tidings.account.TokenScope;
import org.tidings.identity.Caller;
import org.tidings.tenant.TenantId;
import org.tidings.testing.memory.InMemoryExternalIdentities;
import org.tidings.testing.oidc.Misbehaviour;
import org.tidings.testing.oidc.MockIssuer;
import org.tidings.testing.oidc.MockPerson;

class BearerTokensTest {

  private static final String WRITE = "openid tidings.write";

  private final OidcWorld world = new OidcWorld(Clock.systemUTC());
  private final MockIssuer issuer = world.issuer;
  private final InMemoryExternalIdentities identities = new InMemoryExternalIdentities();
  private final BearerTokens bearer =
      new BearerTokens(world.configured, world.discovery, identities, world.clock);
  private final IdentityHolder first =
      new IdentityHolder(TenantId.random(), UUID.randomUUID(), Role.OWNER, false);
  private final IdentityHolder second =
      new IdentityHolder(TenantId.random(), UUID.randomUUID(), Role.MEMBER, true);

  @BeforeEach
  void ann_has_two_workspaces() {
    identities.put(new ExternalIdentity(issuer.issuer(), "17"), first, second);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void knows_a_caller_by_issuer_and_subject() {
    assertThat(callerOf(good(WRITE)))
        .contains(new Caller(first.tenant(), first.userId(), Role.OWNER, TokenScope.WRITE));
    issuer.signsIn(new MockPerson("171", "ann@example.org", true, "Ann Lee"));
    assertThat(callerOf(good(WRITE))).isEmpty();
  }

  @Test
  void may_only_read_unless_the_scope_says_more() {
    for (String scope : new String[] {"tidings.read", "openid", "", "tidings.writer"}) {
      assertThat(callerOf(good(scope))).map(Caller::scope).contains(TokenScope.READ);
    }
  }

  @Test
  void enters_the_workspace_that_is_asked_for_if_it_is_his() {
    String token = good(WRITE);

    assertThat(bearer.callerOf(token, Optional.of(second.tenant().toString())))
        .contains(new Caller(second.tenant(), second.userId(), Role.MEMBER, TokenScope.WRITE));
    assertThat(bearer.callerOf(token, Optional.of(TenantId.random().toString()))).isEmpty();
    assertThat(bearer.callerOf(token, Optional.of("not an id"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Misbehaviour.class)
  void refuses(Misbehaviour wrong) {
    if (wrong.isOfAnyToken()) {
      assertThat(callerOf(issuer.accessToken(wrong, WRITE))).as("caller").isEmpty();
    } else {
      assertThat(callerOf(good(WRITE))).as("caller").isPresent();
    }
  }

  @Test
  void does_not_take_the_proof_of_a_sign_in() {
    assertThat(callerOf(issuer.idToken("nonce"))).isEmpty();
  }

  @Test
  void does_not_look_at_what_is_no_token_of_the_kind() {
    assertThat(callerOf("tid_" + "x".repeat(43))).isEmpty();
    assertThat(callerOf("eyJ.x")).isEmpty();
    assertThat(callerOf(good("x".repeat(9000)))).isEmpty();
    assertThat(issuer.keyFetches()).isZero();
  }

  @Test
  void unknown_keys_have_the_key_set_fetched_again_but_not_for_every_token() {
    callerOf(good(WRITE));
    for (int i = 0; i < 20; i++) {
      callerOf(issuer.accessToken(Misbehaviour.KEY_ID_UNKNOWN, WRITE));
    }

    assertThat(issuer.keyFetches()).isBetween(2, 3);
    assertThat(callerOf(good(WRITE))).isPresent();
  }

  @Test
  void stands_for_nobody_where_no_audience_is_configured() {
    Provider p = world.provider(true);
    Provider without =
        new Provider(
            p.issuer(),
            p.clientId(),
            p.clientSecret(),
            p.name(),
            p.scopes(),
            Optional.empty(),
            true,
            p.redirectUri());
    BearerTokens closed =
        new BearerTokens(
            new ConfiguredProvider(Optional.of(without)), world.discovery, identities, world.clock);

    assertThat(closed.callerOf(good(WRITE), Optional.empty())).isEmpty();
  }

  private Optional<Caller> callerOf(String token) {
    return bearer.callerOf(token, Optional.empty());
  }

  private String good(String scope) {
    return issuer.accessToken(Misbehaviour.NONE, scope);
  }
}
