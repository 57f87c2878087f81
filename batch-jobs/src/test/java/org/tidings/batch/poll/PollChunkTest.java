package org.tidings.batch.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PollChunkTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final PollChunk chunk = new PollChunk();

  @BeforeEach
  void begin() {
    chunk.begin(NOON);
  }

  @Test
  void goes_on_within_a_turn_that_is_quick_and_brings_little() {
    chunk.add(false);
    chunk.fetched(199);

    assertThat(chunk.isFull(NOON.plusMillis(4_999))).isFalse();
  }

  @Test
  void ends_with_the_turn() {
    chunk.add(true);

    assertThat(chunk.isFull(NOON)).isTrue();
  }

  @Test
  void ends_at_two_hundred_items_and_counts_anew() {
    chunk.fetched(200);
    assertThat(chunk.isFull(NOON)).isTrue();

    chunk.begin(NOON);
    assertThat(chunk.isFull(NOON)).isFalse();
  }

  @Test
  void ends_after_five_seconds_so_that_what_was_read_does_not_wait_for_slow_sources() {
    chunk.add(false);
    assertThat(chunk.isFull(NOON.plusSeconds(5))).isTrue();

    chunk.begin(NOON.plusSeconds(5));
    assertThat(chunk.isFull(NOON.plusSeconds(5))).isFalse();
  }
}
