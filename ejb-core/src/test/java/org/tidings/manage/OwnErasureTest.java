package org.tidings.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.tidings.account.Membership;
import org.tidings.account.Role;
import org.tidings.account.TokenScope;
import org.tidings.account.User;
import org.tidings.identity.Caller;
import org.tidings.identity.CurrentCaller;
import org.tidings.identity.PasswordCheck;
import org.tidings.identity.PasswordStore;
import org.tidings.people.OpenInvitations;
import org.tidings.people.Team;
import org.tidings.privacy.ErasureCertificate;
import org.tidings.problem.ConflictException;
import org.tidings.problem.InvalidInputException;
import org.tidings.queue.MessageKind;
import org.tidings.secrets.Secret;
import org.tidings.testing.memory.InMemoryErasures;
import org.tidings.testing.memory.Workspace;

class OwnErasureTest {

  private final Workspace world = new Workspace();
  private final CurrentCaller caller = new CurrentCaller();
  private final InMemoryErasures erasures = new InMemoryErasures(world, caller);
  private final OpenInvitations invitations =
      new OpenInvitations(
          caller,
          world.accounts,
          world.memberships,
          world.invitations,
          world.allowance,
          world.trail,
          world.clock,
          Duration.ofDays(7));
  private final OwnErasure erasure =
      new OwnErasure(
          caller,
          new PasswordCheck(
              caller,
              new PasswordStore(caller, null, world.accounts, null, null, world.trail),
              erasures.directory,
              world.limiter,
              world.origin),
          new Team(
              caller,
              world.memberships,
              invitations,
              erasures.person,
              world.ssoIdentities,
              world.trail,
              world.clock),
          erasures.workspace);

  @Test
  void whoever_is_not_the_last_owner_erases_himself_by_naming_his_id() {
    join(Role.OWNER);
    signInAnn();

    ErasureCertificate certificate = in(() -> erasure.eraseMe(world.ann.toString()));

    assertThat(certificate.subject()).isEqualTo("person");
    assertThat(erasures.deleted).containsExactly(world.ann);
  }

  @Test
  void the_last_owner_is_told_to_erase_the_workspace() {
    join(Role.ADMIN);
    signInAnn();

    assertThatThrownBy(() -> in(() -> erasure.eraseMe(world.ann.toString())))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("erase the workspace");
    assertThat(erasures.deleted).isEmpty();
  }

  @Test
  void nothing_is_erased_by_accident() {
    join(Role.OWNER);
    signInAnn();

    assertThatThrownBy(() -> in(() -> erasure.eraseMe(UUID.randomUUID().toString())))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("your own user id");
    assertThatThrownBy(() -> in(() -> erasure.eraseWorkspace("")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("tenant id");
    assertThat(erasures.deleted).isEmpty();
  }

  @Test
  void whoever_has_no_such_password_erases_nothing() {
    signInAnn();

    assertThatThrownBy(() -> in(() -> erasure.eraseWorkspace(new Secret("a wrong password"))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("not your present password");
    assertThat(erasures.deleted).isEmpty();
  }

  @Test
  void a_workspace_goes_with_everybody_and_with_its_messages_and_its_name() {
    UUID bob = join(Role.MEMBER);
    world.outgoing.enqueue(MessageKind.COMPOSE_DIGEST, List.of(UUID.randomUUID()));
    signInAnn();

    ErasureCertificate certificate = in(() -> erasure.eraseWorkspace(world.tenant.toString()));

    assertThat(certificate.subject()).isEqualTo("workspace");
    assertThat(erasures.deleted).containsExactlyInAnyOrder(world.ann, bob);
    assertThat(world.outbox.waiting()).isZero();
    assertThat(world.accounts.tenant().name()).isEmpty();
    assertThat(erasures.tombstones).hasSize(1);
    assertThat(erasures.tombstones.get(0).person()).isEqualTo(Optional.empty());
    assertThat(world.audit.actions()).containsExactly("workspace.erased");
    assertThat(certificate.erased())
        .contains(
            new ErasureCertificate.ErasedStore("users", 2),
            new ErasureCertificate.ErasedStore("outbox", 1));
  }

  private void signInAnn() {
    caller.set(new Caller(world.tenant, world.ann, Role.OWNER, TokenScope.WRITE));
  }

  private UUID join(Role role) {
    UUID id = UUID.randomUUID();
    User ann = world.accounts.user(world.ann);
    User bob =
        new User(
            id, UUID.randomUUID(), "bob@example.org", ann.timeZone(), "en", "free", Workspace.NOON);
    world.tenants.run(
        world.tenant,
        () -> world.accounts.add(bob, new Membership(id, role), world.keys.create(id)));
    return id;
  }

  private ErasureCertificate in(Supplier<ErasureCertificate> work) {
    return world.tenants.call(world.tenant, work);
  }
}
