package org.tidings.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.tidings.testing.memory.Workspace;

/** Whatever a list of feeds is, what is read of it can be written and is read again. */
class OpmlFuzzTest {

  @FuzzTest
  void is_read(byte[] bytes) {
    List<OpmlEntry> entries = OpmlReader.read(bytes, "text/x-opml").orElse(List.of());
    List<OpmlEntry> feeds =
        entries.stream()
            .filter(entry -> entry.feed().isPresent())
            .map(entry -> new OpmlEntry(0, entry.title(), entry.feed().get().toString()))
            .toList();
    String written = OpmlWriter.write("All", feeds, Workspace.NOON);
    assertThat(OpmlReader.read(written.getBytes(UTF_8), "text/x-opml").orElseThrow())
        .extracting(OpmlEntry::title, OpmlEntry::feed)
        .isEqualTo(feeds.stream().map(entry -> tuple(entry.title(), entry.feed())).toList());
  }
}
