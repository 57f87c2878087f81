package org.tidings.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidings.account.User;
import org.tidings.digest.Digest;
import org.tidings.page.PageKey;
import org.tidings.source.Source;
import org.tidings.source.SourceType;
import org.tidings.tenant.Tenant;
import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TenantEntityManager;
import org.tidings.tenant.TenantId;
import org.tidings.tenant.TestTransactions;
import org.tidings.testing.TestDatabase;

class JpaNotificationsTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final TenantId ACME = TenantId.random();
  private static final UUID ANN = UUID.randomUUID();

  private final TestTransactions transactions =
      new TestTransactions(new TestDatabase(), new TenantContext());
  private final Source source =
      new Source(UUID.randomUUID(), ANN, new SourceType("email"), "Work", "{}", new byte[0], NOON);

  @BeforeEach
  void aUserWithASource() {
    persist(new Tenant(ACME, "Acme", "free", NOON));
    persist(
        new User(ANN, UUID.randomUUID(), "ann@example.org", ZoneOffset.UTC, "en", "free", NOON));
    persist(source);
  }

  @AfterEach
  void close() {
    transactions.close();
  }

  @Test
  void reads_back_what_was_stored() {
    Notification stored = add("a", NOON);

    Notification read = in(notifications -> notifications.find(stored.id())).orElseThrow();

    assertThat(read.content()).isEqualTo(stored.content());
    assertThat(read.traits()).containsExactlyInAnyOrder("BULK", "READ");
    assertThat(read.createdAt()).isEqualTo(NOON);
    assertThat(read.digestId()).isEmpty();
    assertThat(read.summary()).isEmpty();
  }

  @Test
  void deletes_the_oldest_up_to_a_time_a_few_at_once() {
    for (int i = 0; i < 5; i++) {
      add("old " + i, NOON.minusSeconds(60 + i));
    }
    Notification kept = add("kept", NOON);

    int first = in(all -> all.removeOlder(ANN, NOON, 3));
    int second = in(all -> all.removeOlder(ANN, NOON, 3));
    int third = in(all -> all.removeOlder(ANN, NOON, 3));

    assertThat(List.of(first, second, third)).containsExactly(3, 2, 0);
    Optional<Notification> left = in(all -> all.find(kept.id()));
    assertThat(left).isPresent();
  }

  @Test
  void knows_which_items_are_stored_each_at_its_own_source() {
    add("a", NOON);
    UUID other = UUID.randomUUID();

    assertThat(
            this.<Map<UUID, Set<String>>>in(
                all -> all.known(Map.of(source.id(), Set.of("b", "a"), other, Set.of("a", "c")))))
        .containsExactly(Map.entry(source.id(), Set.of("a")));
    assertThat(this.<Map<UUID, Set<String>>>in(all -> all.known(Map.of()))).isEmpty();
  }

  @Test
  void counts_what_came_from_each_source() {
    add("a", NOON);
    add("b", NOON);
    UUID silent = UUID.randomUUID();

    assertThat(this.<Map<UUID, Long>>in(all -> all.countBySource(List.of(source.id(), silent))))
        .containsExactly(Map.entry(source.id(), 2L));
    assertThat(this.<Map<UUID, Long>>in(all -> all.countBySource(List.of()))).isEmpty();
  }

  @Test
  void more_becomes_known_of_what_is_not_told_yet() {
    Notification old = add("old", NOON);
    Notification recent = add("recent", NOON.plusSeconds(1));

    List<Notification> newest = in(all -> all.untoldOf(source.id(), 1));
    in(
        all -> {
          all.find(old.id()).orElseThrow().add("IMPORTANT");
          return old;
        });

    assertThat(newest).extracting(Notification::id).containsExactly(recent.id());
    assertThat(in(all -> all.find(old.id())).orElseThrow().traits())
        .containsExactlyInAnyOrder("BULK", "READ", "IMPORTANT");
    List<Notification> elsewhere = in(all -> all.untoldOf(UUID.randomUUID(), 9));
    assertThat(elsewhere).isEmpty();
  }

  @Test
  void finds_those_of_many_that_exist() {
    Notification stored = add("m-1", NOON);

    List<Notification> found = in(all -> all.findAll(List.of(stored.id(), UUID.randomUUID())));

    assertThat(found).extracting(Notification::id).containsExactly(stored.id());
  }

  @Test
  void pages_go_on_where_the_last_one_ended() {
    Notification older = add("a", NOON);
    Notification newer = add("b", NOON.plusSeconds(1));

    List<Notification> first = in(all -> page(all, Optional.empty()));
    PageKey end = new PageKey(first.get(0).createdAt(), first.get(0).id());
    List<Notification> second = in(all -> page(all, Optional.of(end)));

    assertThat(first).extracting(Notification::id).containsExactly(newer.id());
    assertThat(second).extracting(Notification::id).containsExactly(older.id());
  }

  @Test
  void a_page_may_end_between_two_of_the_same_moment() {
    Set<UUID> added = Set.of(add("a", NOON).id(), add("b", NOON).id());

    Notification first = in(all -> page(all, Optional.empty())).get(0);
    PageKey end = new PageKey(first.createdAt(), first.id());
    Notification second = in(all -> page(all, Optional.of(end))).get(0);

    assertThat(Set.of(first.id(), second.id())).isEqualTo(added);
  }

  @Test
  void finds_what_a_digest_has_told() {
    Notification told = add("a", NOON);
    add("b", NOON);
    UUID digest = UUID.randomUUID();
    persist(new Digest(digest, ANN, NOON, NOON.plusSeconds(60)));
    in(
        all -> {
          all.find(told.id()).orElseThrow().toldBy(digest);
          return null;
        });

    List<Notification> found = in(all -> all.toldBy(digest));

    assertThat(found).extracting(Notification::id).containsExactly(told.id());
    assertThat(found.get(0).digestId()).contains(digest);
  }

  @Test
  void deletes_of_a_source_what_was_told_and_is_old_and_tells_by_which_digests() {
    UUID digest = UUID.randomUUID();
    persist(new Digest(digest, ANN, NOON, NOON.plusSeconds(60)));
    Notification old = add("old", NOON);
    Notification untold = add("untold", NOON);
    Notification young = add("young", NOON.plusSeconds(1));
    in(
        all -> {
          all.find(old.id()).orElseThrow().toldBy(digest);
          all.find(young.id()).orElseThrow().toldBy(digest);
          return null;
        });

    List<UUID> digests = in(all -> all.removeTold(source.id(), NOON.plusSeconds(1), 10));

    assertThat(digests).containsExactly(digest);
    List<Notification> left =
        in(all -> all.page(ANN, Optional.empty(), Optional.empty(), Optional.empty(), 10));
    assertThat(left)
        .extracting(Notification::id)
        .containsExactlyInAnyOrder(untold.id(), young.id());
  }

  @Test
  void tells_what_may_be_kept_no_longer_and_deletes_it() {
    Notification brief = add("brief", NOON);
    Notification longer = add("longer", NOON);
    add("for ever", NOON);
    in(
        all -> {
          all.find(brief.id()).orElseThrow().keepUntil(NOON.plusSeconds(10));
          all.find(longer.id()).orElseThrow().keepUntil(NOON.plusSeconds(11));
          return null;
        });

    List<UUID> overdue = in(all -> all.overdue(ANN, NOON.plusSeconds(10), 10));

    assertThat(overdue).containsExactly(brief.id());
    int deleted = in(all -> all.removeAll(overdue));
    assertThat(deleted).isEqualTo(1);
    List<UUID> left = in(all -> all.idsOf(source.id(), List.of("brief", "longer")));
    assertThat(left).containsExactly(longer.id());
  }

  private static List<Notification> page(Notifications all, Optional<PageKey> after) {
    return all.page(ANN, Optional.empty(), Optional.empty(), after, 1);
  }

  private Notification add(String externalId, Instant at) {
    Notification notification =
        new Notification(
            UUID.randomUUID(),
            source,
            new Notification.Origin(externalId, "thread", Set.of("READ", "BULK")),
            "encrypted".getBytes(StandardCharsets.UTF_8),
            at,
            at);
    in(
        all -> {
          all.addAll(List.of(notification));
          return null;
        });
    return notification;
  }

  private <T> T in(Function<Notifications, T> work) {
    return transactions.in(ACME, guarded -> work.apply(new JpaNotifications(guarded)));
  }

  private void persist(Object entity) {
    transactions.in(
        ACME,
        (TenantEntityManager guarded) -> {
          guarded.current().persist(entity);
          return null;
        });
  }
}
