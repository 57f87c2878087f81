package org.tidings.summarize.extractive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

  @Test
  void splits_english() {
    assertThat(split("Dr. Osei called at 9.30 a.m. today. Could you call back? It's 12.50 now!"))
        .containsExactly(
            "Dr. Osei called at 9.30 a.m. today.", "Could you call back?", "It's 12.50 now!");
  }

  @Test
  void keeps_german_ordinals_and_abbreviations_together() {
    assertThat(split("Am 3. Dezember kommt z. B. Frau Dr. Lee. Danach ist frei."))
        .containsExactly("Am 3. Dezember kommt z. B. Frau Dr. Lee.", "Danach ist frei.");
  }

  @Test
  void splits_scripts_without_capitals_or_spaces() {
    assertThat(split("明日は休みです。「はい。」と言った。来ますか？"))
        .containsExactly("明日は休みです。", "「はい。」", "と言った。", "来ますか？");
    assertThat(split("هل تأتي غدا؟ نعم. شكرا")).containsExactly("هل تأتي غدا؟", "نعم.", "شكرا");
    assertThat(split("Завтра дождь. Ты придёшь?")).containsExactly("Завтра дождь.", "Ты придёшь?");
  }

  @Test
  void ranks_a_limited_number_only() {
    assertThat(Sentences.of(Collections.nCopies(500, "It rains again."))).hasSize(Sentences.MOST);
  }

  private static List<String> split(String paragraph) {
    return Sentences.of(List.of(paragraph)).stream().map(Sentence::text).toList();
  }
}
