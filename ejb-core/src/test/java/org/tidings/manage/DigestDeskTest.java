package org.tidings.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.tidings.compose.EntryVault;
import org.tidings.digest.Digest;
import org.tidings.digest.DigestEntry;
import org.tidings.digest.LedgerLine;
import org.tidings.digest.Outcome;
import org.tidings.digest.Tally;
import org.tidings.identity.CurrentCaller;
import org.tidings.problem.NotFoundException;
import org.tidings.testing.memory.Workspace;

class DigestDeskTest {

  private final Workspace world = new Workspace();
  private final EntryVault entries = new EntryVault(world.vault);
  private final DigestDesk desk = desk(Callers.ann(world));

  @Test
  void shows_each_line_with_what_it_cites_and_counts_the_rest() {
    UUID told = UUID.randomUUID();
    UUID same = UUID.randomUUID();
    UUID digest = compose(told, same);

    DigestView view = in(() -> desk.get(digest));

    assertThat(view.entries())
        .containsExactly(
            new EntryView("Headline", "Text", 0.7, Optional.empty(), List.of(told, same)));
    assertThat(view.ledger()).isEqualTo(new LedgerView(1, 1, 0, 1, 0, 0));
    assertThat(view.coverage()).extracting(CoverageView::name).containsExactly("Work");
  }

  @Test
  void counts_what_its_user_has_deleted_since() {
    UUID digest = compose(UUID.randomUUID(), UUID.randomUUID());
    world.digests.ledger(digest).clear();

    assertThat(in(() -> desk.get(digest)).ledger()).isEqualTo(new LedgerView(1, 1, 0, 1, 0, 0));
  }

  @Test
  void lists_digests_newest_first_in_pages() {
    for (int i = 0; i < 5; i++) {
      open(Workspace.NOON.plus(Duration.ofHours(i)));
    }

    Page<DigestView> first = in(() -> desk.list(Optional.empty(), 3));
    Page<DigestView> second = in(() -> desk.list(first.next(), 3));

    assertThat(first.items()).hasSize(3);
    assertThat(second.items())
        .extracting(DigestView::createdAt)
        .containsExactly(Workspace.NOON.plus(Duration.ofHours(1)), Workspace.NOON);
    assertThat(second.next()).isEmpty();
  }

  @Test
  void a_digest_is_its_users_alone() {
    UUID digest = open(Workspace.NOON);

    assertThatThrownBy(() -> in(() -> desk(Callers.colleague(world)).get(digest)))
        .isInstanceOf(NotFoundException.class);
  }

  private DigestDesk desk(CurrentCaller caller) {
    return new DigestDesk(
        caller,
        world.digests,
        new DigestViews(
            world.digests,
            world.deliveries,
            world.sources,
            entries,
            new FilteredBy(world.rules, world.ruleVault)),
        null, // nobody opens a digest here
        world.trail);
  }

  private UUID compose(UUID told, UUID same) {
    UUID id = open(Workspace.NOON);
    byte[] sealed =
        in(
            () ->
                entries.seal(
                    world.ann,
                    id,
                    0,
                    new EntryVault.Entry("Headline", "Text", "Bob", Optional.empty())));
    Digest digest = world.digests.lock(id).orElseThrow();
    world.digests.store(
        List.of(new DigestEntry(id, 0, 0.7, sealed)),
        List.of(
            LedgerLine.cited(id, told, Outcome.INCLUDED, 0),
            LedgerLine.cited(id, same, Outcome.MERGED, 0),
            LedgerLine.leftOut(id, UUID.randomUUID(), Outcome.OVER_BUDGET)));
    digest.ready(Tally.of(world.digests.ledger(id)), Workspace.NOON);
    return id;
  }

  private UUID open(Instant windowEnd) {
    UUID id = UUID.randomUUID();
    world.digests.add(new Digest(id, world.ann, windowEnd.minusSeconds(60), windowEnd));
    return id;
  }

  private <T> T in(Supplier<T> work) {
    return world.tenants.call(world.tenant, work);
  }
}
