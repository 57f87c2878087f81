package org.tidings.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.tidings.tenant.TenantId;
import org.tidings.testing.TestDatabase;

class JdbcPollClaimsTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final UUID HERE = UUID.randomUUID();
  private static final UUID THERE = UUID.randomUUID();

  private final TestDatabase database = new TestDatabase();
  private final PollRows rows = new PollRows(database);
  private final PollClaims claims = new JdbcPollClaims(database.claims());
  private final Listeners listeners = new JdbcListeners(database.claims());

  @Test
  void hands_out_what_is_due_and_nothing_else() throws SQLException {
    TenantId acme = rows.tenant();
    UUID due = rows.source(acme, NOON);
    rows.source(acme, NOON.plusSeconds(1));

    assertThat(claims.countDueTenants(HERE, NOON, 9)).isEqualTo(1);
    assertThat(claims.claimTurn(HERE, NOON, 10, MINUTE))
        .extracting(DueSource::sourceId)
        .containsExactly(due);
    assertThat(claims.countDueTenants(HERE, NOON, 9)).isZero();
  }

  @Test
  void gives_one_tenants_turn_to_one_partition_only() throws SQLException {
    TenantId acme = rows.tenant();
    rows.source(acme, NOON);
    rows.source(acme, NOON);

    assertThat(claims.claimTurn(HERE, NOON, 1, MINUTE)).hasSize(1);
    assertThat(claims.claimTurn(THERE, NOON, 1, MINUTE)).isEmpty();
  }

  @Test
  void serves_the_tenant_that_waited_longest() throws SQLException {
    TenantId first = rows.tenant();
    TenantId second = rows.tenant();
    for (TenantId tenant : List.of(first, first, second, second)) {
      rows.source(tenant, NOON);
    }
    List<TenantId> served = new ArrayList<>();
    for (int turn = 0; turn < 4; turn++) {
      DueSource due = claims.claimTurn(HERE, NOON, 1, MINUTE).get(0);
      served.add(due.tenant());
      rows.poll(due);
      claims.endTurn(HERE, due.tenant());
    }

    assertThat(served.get(0)).isNotEqualTo(served.get(1));
    assertThat(served.subList(2, 4)).containsExactlyElementsOf(served.subList(0, 2));
  }

  @Test
  void gives_what_a_dead_node_held_to_another_with_a_higher_fence() throws SQLException {
    TenantId acme = rows.tenant();
    rows.source(acme, NOON);
    DueSource lost = claims.claimTurn(HERE, NOON, 10, Duration.ofMillis(-1)).get(0);

    DueSource taken = claims.claimTurn(THERE, NOON, 10, MINUTE).get(0);

    assertThat(taken.sourceId()).isEqualTo(lost.sourceId());
    assertThat(taken.fence()).isGreaterThan(lost.fence());
  }

  @Test
  void does_not_let_a_lease_that_has_ended_be_renewed() throws SQLException {
    rows.source(rows.tenant(), NOON);
    claims.claimTurn(HERE, NOON, 10, Duration.ofMillis(-1));

    claims.renew(HERE, MINUTE);

    assertThat(claims.claimTurn(THERE, NOON, 10, MINUTE)).hasSize(1);
  }

  @Test
  void what_another_node_listens_to_is_left_to_it_unless_it_is_late() throws SQLException {
    TenantId acme = rows.tenant();
    SourceKey source = new SourceKey(acme, rows.source(acme, NOON));
    listeners.claim(HERE, List.of(source), MINUTE);
    Instant late = NOON.plusSeconds(30);

    assertThat(claims.countDueTenants(THERE, late.minusMillis(1), 9)).isZero();
    assertThat(claims.claimTurn(THERE, late.minusMillis(1), 10, MINUTE)).isEmpty();
    assertThat(claims.countDueTenants(THERE, late, 9)).isEqualTo(1);
    assertThat(claims.claimTurn(THERE, late, 10, MINUTE))
        .singleElement()
        .satisfies(due -> assertThat(due.unheard()).isFalse());
  }

  @Test
  void who_listens_and_whoever_comes_when_nobody_does_polls_at_once() throws SQLException {
    TenantId acme = rows.tenant();
    SourceKey source = new SourceKey(acme, rows.source(acme, NOON));
    listeners.claim(HERE, List.of(source), MINUTE);

    assertThat(claims.countDueTenants(HERE, NOON, 9)).isEqualTo(1);
    assertThat(claims.claimTurn(HERE, NOON, 10, MINUTE).get(0).unheard()).isTrue();

    claims.endTurn(HERE, acme);
    listeners.claim(HERE, List.of(source), Duration.ofMillis(-1));
    assertThat(claims.claimTurn(THERE, NOON, 10, MINUTE).get(0).unheard()).isTrue();
  }

  @Test
  void never_hands_one_source_to_two_claimers_at_once() throws Exception {
    for (int i = 0; i < 20; i++) {
      TenantId tenant = rows.tenant();
      rows.source(tenant, NOON);
      rows.source(tenant, NOON);
    }
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<List<DueSource>>> results = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Callable<List<DueSource>> claimAll = this::claimUntilNothingIsDue;
      results.add(threads.submit(claimAll));
    }
    List<DueSource> all = new ArrayList<>();
    for (Future<List<DueSource>> result : results) {
      all.addAll(result.get());
    }
    threads.shutdown();

    assertThat(all).extracting(DueSource::sourceId).doesNotHaveDuplicates().hasSize(40);
  }

  /**
   * Sixteen partitions on two nodes, and a workspace whose servers take calls and do not answer.
   */
  @Test
  void however_much_a_workspace_has_due_it_holds_one_turn_and_the_others_have_the_rest()
      throws SQLException {
    TenantId stalled = rows.tenant();
    rows.sources(500, stalled, NOON);
    for (int i = 0; i < 20; i++) {
      TenantId good = rows.tenant();
      rows.sources(2, good, NOON.plusSeconds(1));
    }
    Instant later = NOON.plusSeconds(2);
    List<List<DueSource>> held = new ArrayList<>();
    for (int partition = 0; partition < 16; partition++) {
      held.add(claims.claimTurn(partition % 2 == 0 ? HERE : THERE, later, 10, MINUTE));
    }

    assertThat(held).extracting(turn -> turn.get(0).tenant()).doesNotHaveDuplicates();
    assertThat(held)
        .filteredOn(turn -> turn.get(0).tenant().equals(stalled))
        .singleElement()
        .satisfies(turn -> assertThat(turn).hasSize(10));

    int polled = 0;
    while (!held.isEmpty()) { // the stalled turn never ends; all others do, and make room
      List<DueSource> turn = held.remove(0);
      if (!turn.isEmpty() && !turn.get(0).tenant().equals(stalled)) {
        for (DueSource due : turn) {
          rows.poll(due);
          polled++;
        }
        claims.endTurn(HERE, turn.get(0).tenant());
        claims.endTurn(THERE, turn.get(0).tenant());
        held.add(claims.claimTurn(HERE, later, 10, MINUTE));
      }
    }
    assertThat(polled).isEqualTo(40);
  }

  @Test
  void turns_go_round_evenly_whoever_has_how_much_due() throws SQLException {
    TenantId greedy = rows.tenant();
    rows.sources(200, greedy, NOON);
    for (int i = 0; i < 9; i++) {
      rows.sources(12, rows.tenant(), NOON);
    }
    Map<TenantId, Integer> served = new HashMap<>();
    for (int turn = 0; turn < 60; turn++) {
      List<DueSource> due = claims.claimTurn(HERE, NOON, 2, MINUTE);
      for (DueSource one : due) {
        rows.poll(one);
        served.merge(one.tenant(), 1, Integer::sum);
      }
      claims.endTurn(HERE, due.get(0).tenant());
    }

    assertThat(jain(served.values())).isEqualTo(1);
  }

  /** 1 when all have the same. */
  private static double jain(Collection<Integer> shares) {
    double sum = shares.stream().mapToInt(Integer::intValue).sum();
    double squares = shares.stream().mapToInt(share -> share * share).sum();
    return sum * sum / (shares.size() * squares);
  }

  private List<DueSource> claimUntilNothingIsDue() {
    List<DueSource> mine = new ArrayList<>();
    List<DueSource> turn = claims.claimTurn(UUID.randomUUID(), NOON, 10, MINUTE);
    while (!turn.isEmpty()) {
      mine.addAll(turn);
      turn = claims.claimTurn(UUID.randomUUID(), NOON, 10, MINUTE);
    }
    return mine;
  }
}
