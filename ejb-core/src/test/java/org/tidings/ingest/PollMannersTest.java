package org.tidings.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tidings.ingest.PollOutcome.Fetched;
import org.tidings.ingest.PollOutcome.Postponed;
import org.tidings.ingest.PollOutcome.Refused;
import org.tidings.ingest.PollOutcome.Throttled;
import org.tidings.limit.Limiter;
import org.tidings.source.DueSource;
import org.tidings.source.SourceCursor;
import org.tidings.source.SourceType;
import org.tidings.tenant.TenantId;
import org.tidings.testing.memory.Limiters;
import org.tidings.testing.memory.Workspace;

class PollMannersTest {

  private static final Neighbour MAILBOX = Neighbour.account("imap.example.org", "ann");
  private static final Neighbour FEED = Neighbour.host("feeds.example.org");
  private static final Fetched NOTHING_NEW =
      new Fetched(List.of(), List.of(), SourceCursor.START, false);

  private final Workspace world = new Workspace();
  private final PollManners here = world.manners;
  private final PollManners there = node(Limiters.usual(world.buckets, world.clock));
  private final List<Instant> signIns = new ArrayList<>();

  @Test
  void an_account_that_refuses_is_asked_three_times_an_hour_by_all_nodes_polls_and_tries() {
    for (int minute = 0; minute < 6 * 60; minute++) {
      PollManners node = minute % 2 == 0 ? here : there;
      node.poll(plan(world.tenant, world.ann), MAILBOX, this::refuse);
      node.test(UUID.randomUUID(), MAILBOX, this::refuse);
      world.clock.advance(Duration.ofMinutes(1));
    }

    assertThat(signIns).hasSize(3 + 5);
    for (Instant one : signIns) {
      Instant hourLater = one.plus(Duration.ofHours(1));
      assertThat(signIns)
          .filteredOn(other -> !other.isBefore(one) && other.isBefore(hourLater))
          .hasSizeLessThanOrEqualTo(3);
    }
  }

  @Test
  void whoever_tries_too_often_is_told_when_to_try_again() {
    IntStream.range(0, 3).forEach(i -> here.test(world.ann, MAILBOX, this::refuse));

    assertThat(here.test(world.ann, MAILBOX, this::refuse))
        .isInstanceOfSatisfying(
            Throttled.class,
            told -> assertThat(told.message()).endsWith("Try again in 60 minutes."));
  }

  @Test
  void a_password_that_is_right_may_be_tried_and_used_as_often_as_one_likes() {
    for (int i = 0; i < 50; i++) {
      assertThat(here.test(world.ann, MAILBOX, () -> NOTHING_NEW)).isEqualTo(NOTHING_NEW);
      assertThat(poll(MAILBOX)).isEqualTo(NOTHING_NEW);
    }
  }

  @Test
  void one_account_that_refuses_does_not_keep_another_from_being_asked() {
    IntStream.range(0, 4).forEach(i -> here.test(world.ann, MAILBOX, this::refuse));

    assertThat(poll(Neighbour.account("imap.example.org", "bea"))).isEqualTo(NOTHING_NEW);
  }

  @Test
  void one_host_is_asked_so_often_and_no_more_whoever_asks() {
    assertThat(granted(2_000, i -> plan(TenantId.random(), UUID.randomUUID()), FEED))
        .isEqualTo(1_200);
    assertThat(poll(Neighbour.host("elsewhere.example.org"))).isEqualTo(NOTHING_NEW);
  }

  @Test
  void one_user_cannot_have_polls_without_end() {
    assertThat(granted(1_100, i -> plan(world.tenant, world.ann), FEED)).isEqualTo(1_000);
  }

  @Test
  void one_workspace_cannot_have_polls_without_end() {
    assertThat(
            granted(
                7_000,
                i -> plan(world.tenant, UUID.randomUUID()),
                i -> Neighbour.host("host" + i % 100 + ".example.org")))
        .isEqualTo(6_000);
  }

  @Test
  void a_poll_that_comes_too_early_waits_until_its_turn() {
    granted(1_000, i -> plan(world.tenant, world.ann), FEED);

    assertThat(poll(FEED)).isEqualTo(new Postponed(Duration.ofMillis(60)));
  }

  @Test
  void the_polls_of_a_turn_are_counted_together_and_only_once() {
    List<PollPlan> turn = turn(1_000);

    assertThat(here.admit(turn, plan -> FEED)).isTrue();
    turn.stream()
        .map(PollPlan::admit)
        .forEach(
            plan -> assertThat(here.poll(plan, FEED, () -> NOTHING_NEW)).isEqualTo(NOTHING_NEW));
    assertThat(poll(FEED)).isInstanceOf(Postponed.class);
  }

  @Test
  void when_a_turn_is_too_much_at_once_none_of_it_is_counted_and_each_poll_asks_for_itself() {
    assertThat(here.admit(turn(1_001), plan -> FEED)).isFalse();

    assertThat(granted(1_100, i -> plan(world.tenant, world.ann), FEED)).isEqualTo(1_000);
  }

  @Test
  void a_turn_is_not_admitted_where_an_account_has_refused_too_often() {
    IntStream.range(0, 3).forEach(i -> here.test(world.ann, MAILBOX, this::refuse));

    PollPlan mailbox = plan(world.tenant, world.ann);
    assertThat(
            here.admit(
                List.of(mailbox, plan(world.tenant, world.ann)),
                plan -> plan.equals(mailbox) ? MAILBOX : FEED))
        .isFalse();
  }

  @Test
  void polls_of_one_account_ask_each_for_itself_since_a_refusal_counts_for_the_next() {
    assertThat(here.admit(turn(2), plan -> MAILBOX)).isFalse();
  }

  private List<PollPlan> turn(int polls) {
    return IntStream.range(0, polls).mapToObj(i -> plan(world.tenant, world.ann)).toList();
  }

  private long granted(int polls, IntFunction<PollPlan> plan, Neighbour neighbour) {
    return granted(polls, plan, i -> neighbour);
  }

  private long granted(int polls, IntFunction<PollPlan> plan, IntFunction<Neighbour> neighbour) {
    return IntStream.range(0, polls)
        .mapToObj(
            i ->
                (i % 2 == 0 ? here : there)
                    .poll(plan.apply(i), neighbour.apply(i), () -> NOTHING_NEW))
        .filter(Fetched.class::isInstance)
        .count();
  }

  private PollOutcome poll(Neighbour neighbour) {
    Supplier<PollOutcome> answer = () -> NOTHING_NEW;
    return here.poll(plan(world.tenant, world.ann), neighbour, answer);
  }

  private PollOutcome refuse() {
    signIns.add(world.clock.instant());
    return new Refused("Check the password.");
  }

  private PollManners node(Limiter limiter) {
    PollSettings settings = new PollSettings(Duration.ofMinutes(5), Duration.ofMinutes(1), 16, 10);
    return new PollManners(limiter, new HostShare(settings, world.clock), world.clock);
  }

  private static PollPlan plan(TenantId tenant, UUID owner) {
    return new PollPlan(
        new DueSource(tenant, UUID.randomUUID(), 1, false),
        new SourceType("email"),
        owner,
        new SourceAccess(JsonValue.EMPTY_JSON_OBJECT, Map.of()),
        SourceCursor.START,
        false,
        false);
  }
}
