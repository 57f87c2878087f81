package org.tidings.batch.lost;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tidings.outbox.LostWork;
import org.tidings.outbox.LostWork.LostRow;
import org.tidings.outbox.LostWork.Step;
import org.tidings.outbox.Outbox;
import org.tidings.outbox.OutboxMessage;
import org.tidings.queue.MessageKind;
import org.tidings.queue.Outgoing;
import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TenantId;
import org.tidings.testing.memory.UnheardEvent;

class LostWorkReaperTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final TenantId ACME = TenantId.random();
  private static final TenantId GLOBEX = TenantId.random();
  private static final TenantId TROUBLED = TenantId.random();

  private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
  private final TenantContext tenants = new TenantContext();
  private final List<LostRow> lost = new ArrayList<>();
  private final List<Written> written = new ArrayList<>();
  private final LostWorkReaper reaper =
      new LostWorkReaper(
          new ListedLostWork(),
          new Requeue(new Outgoing(new TenantsOutbox(), new UnheardEvent<>(), clock)),
          tenants,
          clock,
          Duration.ofMinutes(15));

  @Test
  void sends_each_lost_message_again_in_its_rows_tenant() {
    UUID digest = lost(ACME, Step.COMPOSITION);
    UUID delivery = lost(ACME, Step.DELIVERY);
    UUID notification = lost(GLOBEX, Step.SUMMARY);

    reaper.reap();

    assertThat(written)
        .containsExactlyInAnyOrder(
            new Written(ACME, MessageKind.COMPOSE_DIGEST.code(), List.of(digest)),
            new Written(ACME, MessageKind.SEND_DELIVERY.code(), List.of(delivery)),
            new Written(GLOBEX, MessageKind.SUMMARIZE_NOTIFICATIONS.code(), List.of(notification)));
  }

  @Test
  void puts_many_notifications_in_few_messages_and_every_delivery_in_its_own() {
    for (int i = 0; i < 30; i++) {
      lost(ACME, Step.SUMMARY);
      lost(ACME, Step.DELIVERY);
    }

    reaper.reap();

    assertThat(written).hasSize(2 + 30);
  }

  @Test
  void the_trouble_of_one_tenant_does_not_keep_the_others_waiting() {
    lost(ACME, Step.COMPOSITION);
    lost(GLOBEX, Step.COMPOSITION);
    lost(TROUBLED, Step.COMPOSITION);

    reaper.reap();

    assertThat(written).extracting(Written::tenant).containsExactlyInAnyOrder(ACME, GLOBEX);
  }

  @Test
  void does_nothing_when_nothing_is_lost() {
    reaper.reap();
    assertThat(written).isEmpty();
  }

  private UUID lost(TenantId tenant, Step step) {
    UUID id = UUID.randomUUID();
    lost.add(new LostRow(tenant, step, id));
    return id;
  }

  private record Written(TenantId tenant, String kind, List<UUID> ids) {}

  private final class ListedLostWork implements LostWork {
    @Override
    public List<LostRow> claim(Step step, Instant now, Duration settled, int limit) {
      return lost.stream().filter(row -> row.step() == step).limit(limit).toList();
    }
  }

  /** Notes in whose name each message was written. */
  private final class TenantsOutbox implements Outbox {
    @Override
    public void add(OutboxMessage message) {
      if (tenants.require().equals(TROUBLED)) {
        throw new IllegalStateException("The database refuses this tenant");
      }
      written.add(new Written(tenants.require(), message.kind(), message.ids()));
    }

    @Override
    public long waiting() {
      return written.size();
    }

    @Override
    public int clear() {
      throw new UnsupportedOperationException("nobody clears here");
    }
  }
}
