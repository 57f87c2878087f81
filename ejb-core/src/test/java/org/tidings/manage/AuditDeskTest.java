package org.tidings.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidings.account.Role;
import org.tidings.audit.Action;
import org.tidings.identity.Requires;
import org.tidings.problem.InvalidInputException;
import org.tidings.testing.memory.Workspace;

class AuditDeskTest {

  private final Workspace world = new Workspace();
  private final AuditDesk desk = desk(Role.OWNER);

  @Test
  void tells_who_did_what_newest_first() {
    world.trail.record(world.ann, Action.SIGNED_IN, world.ann);
    world.trail.recordUnknown(Action.CHANNEL_UNSUBSCRIBED, world.mailbox);

    assertThat(desk.list(Optional.empty(), 10).items())
        .extracting(AuditView::action, AuditView::actorEmail)
        .containsExactly(
            tuple("channel.unsubscribed", Optional.empty()),
            tuple("signin.succeeded", Optional.of("ann@example.org")));
  }

  @Test
  void goes_on_where_a_page_ended() {
    for (int i = 0; i < 3; i++) {
      world.trail.record(world.ann, Action.SIGNED_IN, world.ann);
    }

    Page<AuditView> first = desk.list(Optional.empty(), 2);
    Page<AuditView> second = desk.list(first.next(), 2);

    assertThat(first.items()).extracting(AuditView::seq).containsExactly(3L, 2L);
    assertThat(second.items()).extracting(AuditView::seq).containsExactly(1L);
    assertThat(second.next()).isEmpty();
  }

  @Test
  void refuses_a_cursor_that_is_not_ours() {
    assertThatThrownBy(() -> desk.list(Optional.of("x"), 2))
        .isInstanceOf(InvalidInputException.class);
  }

  @ParameterizedTest
  @EnumSource(names = "MEMBER", mode = EnumSource.Mode.EXCLUDE)
  void is_open_to_owners_and_admins(Role role) {
    assertThat(desk(role).isOpen()).isTrue();
    assertThat(desk(role).list(Optional.empty(), 2).items()).isEmpty();
  }

  @Test
  void is_closed_to_members() throws NoSuchMethodException {
    assertThat(desk(Role.MEMBER).isOpen()).isFalse();
    assertThat(
            AuditDesk.class
                .getMethod("list", Optional.class, int.class)
                .getAnnotation(Requires.class)
                .value())
        .isEqualTo(Role.ADMIN);
  }

  private AuditDesk desk(Role role) {
    return new AuditDesk(Callers.ann(world, role), world.audit, world.accounts);
  }
}
