package org.tidings.compose;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OneLineTest {

  @Test
  void line_breaks_controls_and_direction_marks_become_spaces() {
    assertThat(OneLine.of("a\r\nBcc: b\u0000\u2028c\u202Ed\tx", 90)).isEqualTo("a Bcc: b c d x");
  }

  @Test
  void a_joined_emoji_stays_whole() {
    String family = "\uD83D\uDC69\u200D\uD83D\uDC67";
    assertThat(OneLine.of(family, 90)).isEqualTo(family);
  }

  @Test
  void a_long_text_is_cut_at_a_word() {
    assertThat(OneLine.of("The quick brown fox", 12)).isEqualTo("The quick…");
    assertThat(OneLine.of("Thequickbrownfox", 12)).isEqualTo("Thequickbro…");
  }

  @Property
  void it_is_one_line_and_no_longer_than_allowed(
      @ForAll String text, @ForAll @IntRange(min = 2, max = 100) int limit) {
    String line = OneLine.of(text, limit);
    assertThat(line.length()).isLessThanOrEqualTo(limit);
    assertThat(line.chars()).noneMatch(Character::isISOControl);
  }
}
