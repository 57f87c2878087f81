package org.tidings.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OneLineTest {

  @Test
  void shows_no_control_bidi_or_zero_width_characters() {
    assertThat(OneLine.of(" a\u202eb\u0000c\r\nd\u200b\u2066e\ufefff ")).isEqualTo("abc def");
  }

  @Test
  void a_line_break_starts_no_header() {
    assertThat(OneLine.of("a\r\nBcc: b\u2028c\td", 90)).isEqualTo("a Bcc: b c d");
  }

  @Property
  void is_one_line_and_no_longer_than_allowed(
      @ForAll String text, @ForAll @IntRange(min = 2, max = 100) int limit) {
    String line = OneLine.of(text, limit);

    assertThat(line.length()).isLessThanOrEqualTo(limit);
    assertThat(line.chars()).noneMatch(Character::isISOControl);
  }

  @Test
  void keeps_joined_emojis_and_drops_lone_surrogates() {
    String family = "\ud83d\udc69\u200d\ud83d\udc67";

    assertThat(OneLine.of(family + "\ud83d!")).isEqualTo(family + "!");
  }

  @Test
  void cuts_between_words() {
    assertThat(OneLine.cut("one two, three", 10)).isEqualTo("one two…");
    assertThat(OneLine.cut("one two", 7)).isEqualTo("one two");
  }

  @Test
  void cuts_between_characters_where_there_are_no_words() {
    assertThat(OneLine.cut("漢字仮名交じり文", 5)).isEqualTo("漢字仮名…");
  }

  @Test
  void never_cuts_a_character_in_two() {
    String family = "\ud83d\udc69\u200d\ud83d\udc67";

    assertThat(OneLine.cut(family.repeat(3), 12)).isEqualTo(family.repeat(2) + "…");
    assertThat(OneLine.cut("\ud83d\ude00".repeat(9), 6)).isEqualTo("\ud83d\ude00\ud83d\ude00…");
  }

  @Test
  void prefers_the_end_of_a_clause_but_not_inside_a_number() {
    assertThat(OneLine.cutAtClause("we have eaten, and 1,000 more guests", 20))
        .isEqualTo("we have eaten, and…");
    assertThat(OneLine.cutAtClause("we have all eaten, and more guests", 24))
        .isEqualTo("we have all eaten…");
  }

  @Test
  void capitalizes_plain_words_only() {
    assertThat(OneLine.capitalized("élan vital")).isEqualTo("Élan vital");
    assertThat(OneLine.capitalized("iPhone found")).isEqualTo("iPhone found");
  }
}
