package org.tidings.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tidings.account.Role;
import org.tidings.account.TokenScope;
import org.tidings.problem.NotFoundException;
import org.tidings.secrets.Secret;
import org.tidings.testing.memory.InMemorySessions;
import org.tidings.testing.memory.Workspace;

/** Sessions as they are opened, found again, listed and ended. */
class SessionDeskTest {

  private final Workspace world = new Workspace();
  private final InMemorySessions sessions = new InMemorySessions(world.tenant);
  private final SessionLife life = new SessionLife(Duration.ofMinutes(30), Duration.ofHours(12));
  private final CurrentCaller ann = new CurrentCaller();
  private final CurrentSession current = new CurrentSession();
  private final SessionOpening opening =
      new SessionOpening(sessions, sessions, life, world.origin, world.clock);
  private final SessionDesk desk =
      new SessionDesk(
          ann, current, world.accounts, sessions, sessions, life, world.trail, world.clock);

  SessionDeskTest() {
    ann.set(new Caller(world.tenant, world.ann, Role.MEMBER, TokenScope.WRITE));
  }

  @Test
  void a_secret_finds_the_session_that_it_was_made_for() {
    Secret secret = opening.open(world.ann, "Firefox").secret();

    assertThat(opening.find(secret)).map(LiveSession::caller).contains(ann.require());
    assertThat(opening.find(new Secret("another"))).isEmpty();
    assertThat(sessions.ofUser(world.ann))
        .allMatch(stored -> !stored.secretHash().equals(secret.reveal()));
  }

  @Test
  void a_session_ends_after_30_idle_minutes() {
    Secret secret = opening.open(world.ann, "Firefox").secret();
    world.clock.advance(Duration.ofMinutes(30).minusMillis(1));
    assertThat(opening.find(secret)).isPresent();

    world.clock.advance(Duration.ofMillis(1));

    assertThat(opening.find(secret)).isEmpty();
    assertThat(desk.list()).isEmpty();
  }

  @Test
  void lists_where_its_owner_is_signed_in_and_says_which_one_he_asks_with() {
    signIn("Firefox");
    opening.open(world.ann, "Chrome");
    opening.open(UUID.randomUUID(), "a colleague's");

    assertThat(desk.list())
        .extracting(SessionView::userAgent, SessionView::current, SessionView::origin)
        .containsExactlyInAnyOrder(
            tuple("Firefox", true, Workspace.ORIGIN), tuple("Chrome", false, Workspace.ORIGIN));
  }

  @Test
  void ends_one_session_and_leaves_the_others() {
    Secret own = signIn("Firefox");
    Secret lost = opening.open(world.ann, "Chrome").secret();
    UUID id = opening.find(lost).orElseThrow().id().orElseThrow();

    desk.end(id);

    assertThat(opening.find(lost)).isEmpty();
    assertThat(opening.find(own)).isPresent();
    assertThat(world.audit.actions()).containsExactly("session.ended");
    assertThat(world.audit.last().objectId()).isEqualTo(id);
  }

  @Test
  void ends_nobody_elses_session() {
    Secret colleagues = opening.open(UUID.randomUUID(), "Chrome").secret();
    UUID id = opening.find(colleagues).orElseThrow().id().orElseThrow();

    assertThatThrownBy(() -> desk.end(id)).isInstanceOf(NotFoundException.class);

    assertThat(opening.find(colleagues)).isPresent();
  }

  @Test
  void ends_all_but_the_one_its_owner_asks_with() {
    Secret own = signIn("Firefox");
    Secret other = opening.open(world.ann, "Chrome").secret();

    desk.endOthers();

    assertThat(opening.find(own)).isPresent();
    assertThat(opening.find(other)).isEmpty();
    assertThat(world.audit.actions()).containsExactly("sessions.ended");
  }

  @Test
  void signing_out_ends_the_session_for_good() {
    Secret own = signIn("Firefox");

    desk.signOut();

    assertThat(opening.find(own)).isEmpty();
    assertThat(world.audit.actions()).containsExactly("signout.succeeded");
  }

  private Secret signIn(String userAgent) {
    Secret secret = opening.open(world.ann, userAgent).secret();
    current.set(opening.find(secret).orElseThrow().id().orElseThrow());
    return secret;
  }
}
