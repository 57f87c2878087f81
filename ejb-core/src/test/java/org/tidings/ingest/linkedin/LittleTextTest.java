package org.tidings.ingest.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LittleTextTest {

  @Test
  void shows_mentions_topics_and_characters_as_people_read_them() {
    assertThat(
            LittleText.plain(
                "Hi @[Ann \\[ops\\]](urn:li:person:abc), see {hashtag|\\#|news} \\(soon\\) a\\_b"))
        .isEqualTo("Hi Ann [ops], see #news (soon) a_b");
  }

  @Test
  void leaves_alone_what_only_looks_like_it() {
    assertThat(LittleText.plain("mail a@[b, {not a tag} and a \\"))
        .isEqualTo("mail a@[b, {not a tag} and a \\");
  }

  @Test
  void is_read_in_short_time_whatever_it_is() {
    assertThat(LittleText.plain("@[".repeat(100_000))).hasSizeLessThanOrEqualTo(20_000);
    assertThat(LittleText.plain("{hashtag|\\#|".repeat(100_000))).hasSizeLessThanOrEqualTo(20_000);
  }
}
