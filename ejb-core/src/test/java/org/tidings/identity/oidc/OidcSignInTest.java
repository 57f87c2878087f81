package org.tidings.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tidings.account.ExternalIdentity;
import org.tidings.account.IdentityHolder;
import org.tidings.account.Login;
import org.tidings.account.Role;
import org.tidings.account.TokenScope;
import org.tidings.identity.AccountOpening;
import org.tidings.identity.Admission;
import org.tidings.identity.Caller;
import org.tidings.identity.CurrentCaller;
import org.tidings.problem.ConflictException;
import org.tidings.testing.memory.InMemoryDirectory;
import org.tidings.testing.memory.InMemoryExternalIdentities;
import org.tidings.testing.memory.Workspace;

class OidcSignInTest {

  private static final String ISSUER = "https://id.example.org";
  private static final ExternalIdentity ANNS = new ExternalIdentity(ISSUER, "17");

  private final Workspace world = new Workspace();
  private final InMemoryExternalIdentities identities = new InMemoryExternalIdentities();
  private final InMemoryDirectory directory = new InMemoryDirectory();
  private final Caller ann = new Caller(world.tenant, world.ann, Role.OWNER, TokenScope.WRITE);

  @Test
  void signs_in_by_issuer_and_subject_whatever_the_address_is_now() {
    identities.put(ANNS, new IdentityHolder(world.tenant, world.ann, Role.OWNER, true));

    assertThat(signIn(false).signIn(person(ANNS, null))).isEqualTo(ann);
  }

  @Test
  void an_address_alone_never_opens_an_account() {
    directory.put("ann@example.org", new Login(world.tenant, world.ann, Role.OWNER, "hash"));

    assertThat(refusal(true, person(ANNS, "ann@example.org"))).isEqualTo(Refusal.ACCOUNT_EXISTS);
    assertThat(identities.find(ANNS)).isEmpty();
  }

  @Test
  void a_new_person_needs_a_verified_address_and_the_operators_leave() {
    assertThat(refusal(true, person(ANNS, null))).isEqualTo(Refusal.EMAIL_UNVERIFIED);
    assertThat(refusal(false, person(ANNS, "new@example.org"))).isEqualTo(Refusal.NO_ACCOUNT);
  }

  @Test
  void a_new_person_gets_a_workspace_of_his_own_and_no_password() {
    Caller caller = signIn(true).signIn(person(ANNS, "new@example.org"));

    assertThat(caller.role()).isEqualTo(Role.OWNER);
    assertThat(caller.tenant()).isNotEqualTo(world.tenant);
    assertThat(world.accounts.tenant().name()).isEqualTo("Workspace of Ann Lee");
    assertThat(directory.hashOf("new@example.org")).isNull();
    assertThat(world.audit.actions()).containsExactly("workspace.opened");
  }

  @Test
  void who_has_signed_in_connects_his_identity_and_disconnects_it() {
    ConnectedIdentity connected = connected();
    connected.connect(person(ANNS, "other@example.org"));

    assertThat(connected.isConnected()).isTrue();
    assertThat(signIn(false).signIn(person(ANNS, null))).isEqualTo(ann);
    connected.disconnect();
    assertThat(connected.isConnected()).isFalse();
    assertThat(world.audit.actions())
        .containsExactly("identity.connected", "identity.disconnected");
  }

  @Test
  void does_not_connect_an_identity_of_somebody_else() {
    identities.put(ANNS, new IdentityHolder(world.tenant, UUID.randomUUID(), Role.MEMBER, true));

    assertThatThrownBy(() -> connected().connect(person(ANNS, null)))
        .isInstanceOf(ConflictException.class);
    assertThat(world.audit.actions()).isEmpty();
  }

  @Test
  void whom_the_workspace_s_own_provider_signs_in_connects_no_identity_besides() {
    world.ssoIdentities.add(
        world.ann, new ExternalIdentity("https://own.example", "1"), Workspace.NOON);

    assertThatThrownBy(() -> connected().connect(person(ANNS, null)))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("own provider");
    assertThat(identities.find(ANNS)).isEmpty();
  }

  private ConnectedIdentity connected() {
    CurrentCaller current = new CurrentCaller();
    current.set(ann);
    return new ConnectedIdentity(
        current, configured(true), identities, world.ssoIdentities, world.trail, world.clock);
  }

  private OidcSignIn signIn(boolean signUp) {
    AccountOpening opening =
        new AccountOpening(
            directory,
            world.accounts,
            new Admission(world.accounts, world.schedules, world.keys, world.clock),
            world.tokens,
            world.trail,
            world.clock);
    return new OidcSignIn(configured(signUp), identities, directory, opening, world.tenants);
  }

  private static ConfiguredProvider configured(boolean signUp) {
    return new ConfiguredProvider(
        Optional.of(
            new Provider(
                ISSUER,
                "tidings",
                Optional.empty(),
                "Example",
                List.of("openid"),
                Optional.empty(),
                signUp,
                URI.create("https://tidings.example.org/oidc/callback"))));
  }

  private Refusal refusal(boolean signUp, ProvenPerson person) {
    return catchThrowableOfType(OidcRefusedException.class, () -> signIn(signUp).signIn(person))
        .refusal();
  }

  private static ProvenPerson person(ExternalIdentity identity, String email) {
    return new ProvenPerson(identity, email, "Ann Lee", "Europe/Lisbon", Workspace.NOON);
  }
}
