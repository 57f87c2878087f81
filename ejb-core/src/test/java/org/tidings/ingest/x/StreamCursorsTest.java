package org.tidings.ingest.x;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tidings.source.SourceCursor;

class StreamCursorsTest {

  private final StreamCursors streams = StreamCursors.of(SourceCursor.START);

  @Test
  void knows_nothing_before_the_first_post() {
    assertThat(streams.sinceId("mentions")).isEmpty();
  }

  @Test
  void compares_ids_as_numbers_and_never_goes_back() {
    streams.advance("mentions", "1000000000000000000");
    streams.advance("mentions", "999999999999999999");

    assertThat(streams.sinceId("mentions")).contains("1000000000000000000");
  }

  @Test
  void keeps_each_stream_apart_over_a_round_through_the_database() {
    streams.advance("mentions", "1905");
    streams.advance("list:7", "9223372036854775807");

    StreamCursors read = StreamCursors.of(streams.toSourceCursor());

    assertThat(read.sinceId("mentions")).contains("1905");
    assertThat(read.sinceId("list:7")).contains("9223372036854775807");
    assertThat(read.sinceId("home")).isEmpty();
  }
}
