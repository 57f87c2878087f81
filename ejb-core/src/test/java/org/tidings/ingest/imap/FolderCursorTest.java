package org.tidings.ingest.imap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidings.source.SourceCursor;

class FolderCursorTest {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  private final FolderCursor first = FolderCursor.first(new FolderState(7, 10, 0), DAY, NOON);

  @Test
  void begins_with_what_arrived_in_the_time_looked_back() {
    assertThat(first.since()).isEqualTo(NOON.minus(DAY));
    assertThat(first.isInBaseline()).isTrue();
    assertThat(first.advanceTo(9).isInBaseline()).isFalse();
  }

  @Test
  void stays_valid_while_the_folder_keeps_its_numbers() {
    FolderCursor cursor = first.advanceTo(9);

    assertThat(cursor.validFor(new FolderState(7, 10, 0), DAY, NOON)).isEqualTo(cursor);
    assertThat(cursor.validFor(new FolderState(7, 50, 0), DAY, NOON)).isEqualTo(cursor);
  }

  @Test
  void begins_again_a_day_before_it_last_looked_when_the_numbers_change() {
    FolderCursor cursor = first.advanceTo(9).seenAt(NOON);
    Instant weekLater = NOON.plus(Duration.ofDays(7));

    FolderCursor renumbered = cursor.validFor(new FolderState(8, 100, 0), DAY, weekLater);
    FolderCursor fallenBack = cursor.validFor(new FolderState(7, 5, 0), DAY, NOON);

    assertThat(renumbered.lastUid()).isZero();
    assertThat(renumbered.since()).isEqualTo(NOON.minus(DAY));
    assertThat(fallenBack.lastUid()).isZero();
    assertThat(fallenBack.since()).isEqualTo(NOON.minus(DAY).minus(DAY));
  }

  @Test
  void never_goes_back() {
    assertThat(first.advanceTo(9).advanceTo(3).lastUid()).isEqualTo(9);
  }

  @Test
  void knows_up_to_which_change_it_has_seen_the_flags() {
    FolderCursor counted = first.changedUpTo(70).changedUpTo(60);
    MailboxCursor mailbox = MailboxCursor.of(SourceCursor.START);
    mailbox.set("INBOX", counted);

    assertThat(counted.modSeq()).isEqualTo(70);
    assertThat(MailboxCursor.of(mailbox.toSourceCursor()).folder("INBOX")).contains(counted);
    assertThat(FlagChanges.command(counted.advanceTo(9)))
        .isEqualTo("UID FETCH 1:9 (UID FLAGS) (CHANGEDSINCE 70)");
    assertThat(FlagChanges.command(counted.advanceTo(5_000)))
        .isEqualTo("UID FETCH 4001:5000 (UID FLAGS) (CHANGEDSINCE 70)");
    assertThat(FlagChanges.command(first.advanceTo(9))).as("nobody counts").isEmpty();
  }

  @Test
  void is_the_same_after_it_was_stored() {
    MailboxCursor mailbox = MailboxCursor.of(SourceCursor.START);
    mailbox.set("Año/\"Neu\"", first);

    SourceCursor stored = mailbox.toSourceCursor();

    assertThat(MailboxCursor.of(stored).folder("Año/\"Neu\"")).contains(first);
    assertThat(MailboxCursor.of(stored).folder("INBOX")).isEmpty();
  }

  @Test
  void uids_are_written_as_ranges() {
    assertThat(UidSet.of(List.of(4L, 5L, 6L, 9L, 4_294_967_295L))).isEqualTo("4:6,9,4294967295");
    assertThat(UidSet.batches(List.of(1L, 2L, 3L), 2))
        .containsExactly(List.of(1L, 2L), List.of(3L));
  }
}
