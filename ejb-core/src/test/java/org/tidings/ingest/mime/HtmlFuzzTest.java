package org.tidings.ingest.mime;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Whatever HTML is, text comes out of it; the seeds are what once was strange. */
class HtmlFuzzTest {

  @FuzzTest
  void becomes_text(byte[] html) {
    String text = ReadableText.ofHtml(new String(html, StandardCharsets.UTF_8));

    assertThat(text.length()).isLessThanOrEqualTo(PlainText.MAX_CHARS);
    assertThat(text).doesNotContain("\u0000").doesNotContain("\r");
    assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo(text);
  }
}
