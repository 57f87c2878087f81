package org.tidings.batch.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidings.testing.memory.Workspace.mail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tidings.privacy.Retention;
import org.tidings.tenant.EveryTenant;
import org.tidings.tenant.TenantId;
import org.tidings.testing.memory.TestPlans;
import org.tidings.testing.memory.Workspace;

class UpkeepTest {

  private final List<TenantId> all =
      IntStream.rangeClosed(1, TenantReader.PAGE + 3)
          .mapToObj(number -> new TenantId(new UUID(1, number)))
          .toList();

  @Test
  void every_tenant_has_its_turn_once() {
    assertThat(read(new TenantReader(listed()), null)).isEqualTo(all);
  }

  @Test
  void a_restarted_job_goes_on_after_the_last_tenant_that_was_done() {
    TenantReader reader = new TenantReader(listed());
    reader.open(null);
    reader.readItem();
    reader.readItem();

    List<TenantId> rest = read(new TenantReader(listed()), (UUID) reader.checkpointInfo());

    assertThat(rest).isEqualTo(all.subList(2, all.size()));
  }

  @Test
  void deletes_until_nothing_old_is_left() {
    Workspace world = new Workspace();
    for (int i = 0; i < 1_001; i++) {
      world.receive(mail("Bob", "Old", "Text"), "thread", Set.of());
    }
    world.clock.advance(Duration.ofDays(TestPlans.FREE.retentionDays() + 1L));

    new RetentionWriter(retention(world), world.tenants).writeItems(List.of(world.tenant));

    assertThat(world.notifications.all()).isEmpty();
  }

  @Test
  void deletes_until_nothing_overdue_is_left() {
    Workspace world = new Workspace();
    for (int i = 0; i < 1_001; i++) {
      world.receive(mail("Bob", "Brief", "Text"), "thread", Set.of()).keepUntil(Workspace.NOON);
    }

    new OverdueWriter(retention(world), world.tenants).writeItems(List.of(world.tenant));

    assertThat(world.notifications.all()).isEmpty();
  }

  private static Retention retention(Workspace world) {
    return new Retention(
        world.accounts, world.plan, world.sources, world.notifications, world.digests, world.clock);
  }

  private static List<TenantId> read(TenantReader reader, UUID checkpoint) {
    reader.open(checkpoint);
    List<TenantId> read = new ArrayList<>();
    for (TenantId next = reader.readItem(); next != null; next = reader.readItem()) {
      read.add(next);
    }
    return read;
  }

  private EveryTenant listed() {
    return (after, limit) ->
        all.stream().filter(tenant -> isAfter(tenant, after)).limit(limit).toList();
  }

  private static boolean isAfter(TenantId tenant, Optional<TenantId> after) {
    return after.map(last -> tenant.value().compareTo(last.value()) > 0).orElse(true);
  }
}
