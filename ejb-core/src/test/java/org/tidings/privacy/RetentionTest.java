package org.tidings.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidings.testing.memory.Workspace.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tidings.digest.Digest;
import org.tidings.digest.DigestEntry;
import org.tidings.digest.LedgerLine;
import org.tidings.digest.Outcome;
import org.tidings.notification.Notification;
import org.tidings.source.Source;
import org.tidings.tenant.Tenant;
import org.tidings.testing.memory.TestPlans;
import org.tidings.testing.memory.Workspace;

class RetentionTest {

  private static final Duration KEPT = Duration.ofDays(TestPlans.FREE.retentionDays());

  private final Workspace world = new Workspace();
  private final Retention retention =
      new Retention(
          world.accounts,
          world.plan,
          world.sources,
          world.notifications,
          world.digests,
          world.clock);

  @Test
  void what_is_older_than_the_plan_keeps_goes_and_the_rest_stays() {
    receive("Old");
    world.clock.advance(KEPT);
    Notification youngest = receive("New");
    world.clock.advance(Duration.ofSeconds(1));

    assertThat(retention.deleteSome()).isFalse();

    assertThat(world.notifications.all()).containsExactly(youngest);
  }

  @Test
  void what_an_old_digest_says_goes_with_what_it_told_of() {
    UUID digest = digest();
    world.clock.advance(KEPT);
    retention.deleteSome();
    assertThat(world.digests.entries(digest)).hasSize(1);
    world.clock.advance(Duration.ofSeconds(1));

    retention.deleteSome();

    assertThat(world.digests.entries(digest)).isEmpty();
    assertThat(world.digests.find(digest)).isPresent();
  }

  @Test
  void says_that_there_may_be_more_after_a_full_chunk() {
    for (int i = 0; i < Retention.CHUNK + 1; i++) {
      receive("Old " + i);
    }
    world.clock.advance(KEPT.plusSeconds(1));

    assertThat(retention.deleteSome()).isTrue();
    assertThat(world.notifications.all()).hasSize(1);
    assertThat(retention.deleteSome()).isFalse();
    assertThat(world.notifications.all()).isEmpty();
  }

  @Test
  void a_larger_plan_keeps_longer() {
    world.accounts.open(new Tenant(world.tenant, "Ann's", "pro", Workspace.NOON));
    receive("Old");
    world.clock.advance(KEPT.plusSeconds(1));

    retention.deleteSome();

    assertThat(world.notifications.all()).hasSize(1);
  }

  @Test
  void of_a_source_with_a_time_of_its_own_goes_what_was_told() {
    source().keepFor(Optional.of(5), Workspace.NOON);
    Notification untold = receive("Untold");
    UUID digest = digest();
    receive("Told").toldBy(digest);
    world.clock.advance(Duration.ofDays(5));
    retention.deleteSome();
    assertThat(world.notifications.all()).hasSize(2);
    world.clock.advance(Duration.ofSeconds(1));

    assertThat(retention.deleteSome()).isFalse();

    assertThat(world.notifications.all()).containsExactly(untold);
    assertThat(world.digests.entries(digest)).isEmpty();
  }

  @Test
  void says_that_there_may_be_more_of_a_source_after_a_full_chunk() {
    source().keepFor(Optional.of(5), Workspace.NOON);
    UUID digest = digest();
    for (int i = 0; i < Retention.CHUNK; i++) {
      receive("Told " + i).toldBy(digest);
    }
    world.clock.advance(Duration.ofDays(6));

    assertThat(retention.deleteSome()).isTrue();
    assertThat(retention.deleteSome()).isFalse();
  }

  @Test
  void what_its_source_lets_nobody_keep_goes_in_time_told_or_not_with_what_digests_say_of_it() {
    Instant end = Workspace.NOON.plus(Duration.ofHours(45));
    receive("Untold").keepUntil(end);
    Notification told = receive("Told");
    told.keepUntil(end);
    Notification other = receive("As long as the plan says");
    UUID digest = UUID.randomUUID();
    world.digests.add(
        new Digest(digest, world.ann, Workspace.NOON.minusSeconds(60), Workspace.NOON));
    world.digests.lock(digest);
    world.digests.store(
        List.of(
            new DigestEntry(digest, 0, 0.5, new byte[] {1}),
            new DigestEntry(digest, 1, 0.5, new byte[] {2})),
        List.of(
            LedgerLine.cited(digest, told.id(), Outcome.INCLUDED, 0),
            LedgerLine.cited(digest, other.id(), Outcome.INCLUDED, 1)));
    world.clock.advance(Duration.ofHours(45).minusSeconds(1));
    retention.deleteSomeOverdue();
    assertThat(world.notifications.all()).hasSize(3);
    world.clock.advance(Duration.ofSeconds(1));

    assertThat(retention.deleteSomeOverdue()).isFalse();

    assertThat(world.notifications.all()).containsExactly(other);
    assertThat(world.digests.entries(digest)).extracting(DigestEntry::position).containsExactly(1);
  }

  private Source source() {
    return world.sources.find(world.mailbox).orElseThrow();
  }

  /** One that says something which nothing stored is cited for any more. */
  private UUID digest() {
    UUID digest = UUID.randomUUID();
    world.digests.add(
        new Digest(digest, world.ann, Workspace.NOON.minusSeconds(60), Workspace.NOON));
    world.digests.lock(digest);
    world.digests.store(List.of(new DigestEntry(digest, 0, 0.5, new byte[] {1})), List.of());
    return digest;
  }

  private Notification receive(String subject) {
    return world.receive(mail("Bob", subject, "Text"), "thread", Set.of());
  }
}
