package org.tidings.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidings.delivery.Delivery;
import org.tidings.digest.Digest;
import org.tidings.identity.CurrentCaller;
import org.tidings.problem.ConflictException;
import org.tidings.problem.NotFoundException;
import org.tidings.queue.MessageKind;
import org.tidings.testing.memory.Workspace;

class DeliveryDeskTest {

  private final Workspace world = new Workspace();
  private final DeliveryDesk desk = desk(Callers.ann(world));
  private final Digest digest =
      new Digest(UUID.randomUUID(), world.ann, Workspace.NOON.minusSeconds(60), Workspace.NOON);
  private final Delivery delivery =
      new Delivery(
          UUID.randomUUID(), digest.id(), UUID.randomUUID(), "<d@tidings.example>", Workspace.NOON);

  @BeforeEach
  void store() {
    world.digests.add(digest);
    world.deliveries.add(delivery);
  }

  @Test
  void tries_a_failed_delivery_again_at_once() {
    begin();
    delivery.failed("No such mailbox");

    assertThat(desk.retry(delivery.id()).status()).isEqualTo("due");

    assertThat(delivery.mayBegin(world.clock.instant())).isTrue();
    assertThat(world.outbox.of(MessageKind.SEND_DELIVERY)).hasSize(1);
  }

  @Test
  void sends_nothing_twice() {
    begin();
    assertThatThrownBy(() -> desk.retry(delivery.id())).isInstanceOf(ConflictException.class);

    delivery.accepted("250 OK", world.clock.instant());

    assertThatThrownBy(() -> desk.retry(delivery.id())).isInstanceOf(ConflictException.class);
    assertThat(world.outbox.waiting()).isZero();
  }

  @Test
  void a_delivery_is_its_users_alone() {
    assertThatThrownBy(() -> desk(Callers.colleague(world)).get(delivery.id()))
        .isInstanceOf(NotFoundException.class);
  }

  private void begin() {
    delivery.begin(world.clock.instant(), Duration.ofMinutes(1));
  }

  private DeliveryDesk desk(CurrentCaller caller) {
    return new DeliveryDesk(caller, world.deliveries, world.digests, world.outgoing, world.clock);
  }
}
