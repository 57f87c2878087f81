package org.tidings.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tidings.tenant.TenantId;

/** Invitations as their workspace sees them, and as the directory finds them. */
class JpaInvitationsTest {

  private static final Instant NOON = PeopleFixture.NOON;
  private static final UUID ANN = UUID.randomUUID();
  private static final String BOB = "bob@example.org";

  private final PeopleFixture people = new PeopleFixture();
  private final TenantId acme = people.workspace("Acme");

  @AfterEach
  void close() {
    people.close();
  }

  @Test
  void reads_back_what_was_stored() {
    UUID id = invite(acme, BOB, "hash").id();

    Invitation read = in(acme, Invitations::all).get(0);

    assertThat(read.id()).isEqualTo(id);
    assertThat(read.email()).isEqualTo(BOB);
    assertThat(read.role()).isEqualTo(Role.ADMIN);
    assertThat(read.invitedBy()).isEqualTo(ANN);
    assertThat(read.createdAt()).isEqualTo(NOON);
    assertThat(read.opensFor("hash", NOON)).isTrue();
    assertThat(read.opensFor("other", NOON)).isFalse();
    assertThat(read.opensFor("hash", NOON.plus(Duration.ofDays(7)))).isFalse();
  }

  @Test
  void an_address_is_invited_once_to_each_workspace() {
    TenantId globex = people.workspace("Globex");
    invite(acme, BOB, "a");
    invite(globex, BOB, "b");

    assertThatThrownBy(() -> invite(acme, BOB, "c")).isInstanceOf(PersistenceException.class);
    assertThat(found(acme, here -> here.toAddress(BOB))).isPresent();
    assertThat(found(acme, here -> here.toAddress("cid@example.org"))).isEmpty();
  }

  @Test
  void another_workspaces_invitations_are_invisible() {
    TenantId globex = people.workspace("Globex");
    UUID id = invite(acme, BOB, "a").id();

    assertThat(in(globex, Invitations::all)).isEmpty();
    assertThat(found(globex, here -> here.find(id))).isEmpty();
    assertThat(found(globex, here -> here.lock(id))).isEmpty();
    assertThat(found(globex, here -> here.toAddress(BOB))).isEmpty();
  }

  @Test
  void the_directory_finds_one_by_its_newest_token_until_it_is_gone() {
    UUID id = invite(acme, BOB, "a").id();
    in(acme, here -> send(here.lock(id).orElseThrow(), "b"));

    assertThat(people.directory.invitation("a")).isEmpty();
    assertThat(people.directory.invitation("b")).contains(new InvitationPlace(acme, id));
    assertThat(take(id)).isTrue();
    assertThat(people.directory.invitation("b")).isEmpty();
  }

  @Test
  void of_two_who_take_one_at_once_only_one_gets_it() throws Exception {
    UUID id = invite(acme, BOB, "a").id();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    List<Future<Boolean>> takers =
        List.of(threads.submit(() -> take(id)), threads.submit(() -> take(id)));

    assertThat(takers.get(0).get()).isNotEqualTo(takers.get(1).get());
    threads.shutdown();
  }

  /** Accepting and revoking both do this first; answers whether there was something to take. */
  private boolean take(UUID id) {
    return in(
        acme,
        here -> {
          Optional<Invitation> found = here.lock(id);
          found.ifPresent(here::remove);
          return found.isPresent();
        });
  }

  private Invitation invite(TenantId tenant, String email, String hash) {
    Invitation invitation = new Invitation(UUID.randomUUID(), email, Role.ADMIN, NOON);
    send(invitation, hash);
    in(
        tenant,
        here -> {
          here.add(invitation);
          return null;
        });
    return invitation;
  }

  private static Void send(Invitation invitation, String hash) {
    invitation.send(hash, ANN, NOON.plus(Duration.ofDays(7)));
    return null;
  }

  private Optional<Invitation> found(
      TenantId tenant, Function<Invitations, Optional<Invitation>> work) {
    return in(tenant, work);
  }

  private <T> T in(TenantId tenant, Function<Invitations, T> work) {
    return people.in(tenant, JpaInvitations::new, work);
  }
}
