package org.tidings.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tidings.account.Role.ADMIN;
import static org.tidings.account.Role.MEMBER;
import static org.tidings.account.Role.OWNER;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tidings.account.TokenScope;
import org.tidings.account.WorkspaceOfLogin;
import org.tidings.identity.Caller;
import org.tidings.people.InvitationCard.Way;
import org.tidings.preference.DigestSchedule;
import org.tidings.problem.ConflictException;
import org.tidings.problem.InvalidInputException;
import org.tidings.secrets.Secret;

class JoiningTest {

  private static final String BOB = "bob@example.org";
  private static final Secret PASSWORD = new Secret("correct horse battery");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final Office office = new Office();
  private final InvitationDesk desk = office.desk(office.world.ann);
  private final Joining joining = office.joining();

  @Test
  void tells_the_holder_of_the_link_who_invites_him_and_to_what() {
    String token = invite();

    assertThat(joining.read(token, Optional.empty()))
        .contains(
            new InvitationCard(
                "Ann's", BOB, "ADMIN", Optional.of("ann@example.org"), Way.CHOOSE_PASSWORD));
  }

  @Test
  void nobody_joins_a_workspace_that_is_full_by_now_and_the_link_stays_good() {
    String token = invite();
    List<UUID> others =
        IntStream.range(0, 4).mapToObj(i -> office.add(i + "@x.org", MEMBER)).toList();

    assertThatThrownBy(() -> joining.join(token, PASSWORD, BERLIN))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("no room for another member");

    office.world.accounts.remove(others.get(0));
    assertThat(joining.join(token, PASSWORD, BERLIN).role()).isEqualTo(ADMIN);
  }

  @Test
  void shows_the_way_in_that_fits_the_visitor() {
    String token = invite();
    UUID bobs = office.world.people.login(BOB);
    UUID cids = office.world.people.login("cid@example.org");

    assertThat(way(token, Optional.empty())).isEqualTo(Way.SIGN_IN);
    assertThat(way(token, Optional.of(elsewhere(bobs)))).isEqualTo(Way.JOIN);
    assertThat(way(token, Optional.of(elsewhere(cids)))).isEqualTo(Way.SIGN_OUT);
  }

  @Test
  void somebody_without_an_account_gets_one_for_the_invited_address() {
    Caller bob = joining.join(invite(), PASSWORD, BERLIN);

    assertThat(bob.tenant()).isEqualTo(office.world.tenant);
    assertThat(bob.role()).isEqualTo(ADMIN);
    assertThat(office.logins.hashOf(BOB)).startsWith("$argon2id$");
    assertThat(office.world.accounts.user(bob.userId()).email()).isEqualTo(BOB);
    assertThat(office.world.accounts.keyOf(bob.userId())).isPresent();
    assertThat(office.world.schedules.ofUser(bob.userId()))
        .extracting(DigestSchedule::nextAt)
        .containsExactly(Instant.parse("2026-03-03T07:00:00Z")); // 08:00 in Berlin
    assertThat(office.world.audit.actions()).endsWith("member.joined");
    assertThat(office.world.audit.last().actor()).contains(bob.userId());
  }

  @Test
  void somebody_with_an_account_joins_with_his_login() {
    UUID login = office.world.people.login(BOB);

    Caller bob = joining.join(invite(), elsewhere(login), BERLIN);

    assertThat(office.world.accounts.user(bob.userId()).loginId()).isEqualTo(login);
    assertThat(office.roleOf(bob.userId())).isEqualTo(ADMIN);
  }

  @Test
  void somebody_else_who_found_the_link_does_not_join_with_his_own_account() {
    String token = invite();
    office.world.people.login(BOB);
    Caller cid = elsewhere(office.world.people.login("cid@example.org"));

    assertThatThrownBy(() -> joining.join(token, cid, BERLIN))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("another address");
    assertThat(desk.list()).hasSize(1);
  }

  @Test
  void a_link_works_once() {
    String token = invite();
    joining.join(token, PASSWORD, BERLIN);

    assertThat(joining.read(token, Optional.empty())).isEmpty();
    assertThatThrownBy(() -> joining.join(token, PASSWORD, BERLIN))
        .isInstanceOf(ConflictException.class)
        .hasMessage(Acceptance.VOID);
  }

  @Test
  void an_invitation_of_somebody_who_has_gone_is_void() {
    UUID adam = office.add("adam@example.org", ADMIN);
    office.desk(adam).invite(BOB, MEMBER);
    assertThat(joining.read(office.lastToken(), Optional.empty())).isPresent();

    office.world.accounts.remove(adam);

    assertThat(joining.read(office.lastToken(), Optional.empty())).isEmpty();
    assertThatThrownBy(() -> joining.join(office.lastToken(), PASSWORD, BERLIN))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void a_link_works_for_a_week() {
    String token = invite();
    office.world.clock.advance(Duration.ofDays(7));

    assertThat(joining.read(token, Optional.empty())).isEmpty();
    assertThatThrownBy(() -> joining.join(token, PASSWORD, BERLIN))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void an_account_that_was_opened_meanwhile_is_not_taken_over() {
    String token = invite();
    office.logins.createLogin(UUID.randomUUID(), BOB, "his own", Instant.EPOCH);

    assertThatThrownBy(() -> joining.join(token, PASSWORD, BERLIN))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("Sign in");
    assertThat(office.logins.hashOf(BOB)).isEqualTo("his own");
  }

  @Test
  void a_short_password_is_refused_and_the_link_still_works() {
    String token = invite();

    assertThatThrownBy(() -> joining.join(token, new Secret("short"), BERLIN))
        .isInstanceOf(InvalidInputException.class);
    assertThat(joining.read(token, Optional.empty())).isPresent();
  }

  @Test
  void what_is_no_token_of_ours_opens_nothing() {
    assertThat(joining.read("", Optional.empty())).isEmpty();
    assertThat(joining.read("inv_short", Optional.empty())).isEmpty();
    assertThat(joining.read("tid_" + "x".repeat(43), Optional.empty())).isEmpty();
    assertThatThrownBy(() -> joining.join("inv_" + "x".repeat(43), PASSWORD, BERLIN))
        .isInstanceOf(ConflictException.class);
  }

  private String invite() {
    desk.invite(BOB, ADMIN);
    return office.lastToken();
  }

  private Way way(String token, Optional<Caller> visitor) {
    return joining.read(token, visitor).orElseThrow().way();
  }

  /** Somebody who is signed in in a workspace of his own. */
  private Caller elsewhere(UUID login) {
    WorkspaceOfLogin own = office.world.people.join(login, "Own", OWNER);
    return new Caller(own.tenant(), own.userId(), MEMBER, TokenScope.WRITE);
  }
}
