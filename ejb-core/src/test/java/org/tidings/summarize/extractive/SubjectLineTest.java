package org.tidings.summarize.extractive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectLineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Re: Budget 2027|Budget 2027",
        "RE[3]: AW: Fwd: Budget 2027|Budget 2027",
        "Re: [finance] Re: Budget 2027|Budget 2027",
        "返信：会議の件|会議の件",
        "[RESOLVED] Disk full on db-2|[RESOLVED] Disk full on db-2",
        "[FIRING:2] Disk full on db-2|[FIRING:2] Disk full on db-2",
        "[Draft]|[Draft]",
        "Note: the office is closed|Note: the office is closed",
        "Sale!!!!!! Today|Sale! Today",
        "Budget   2027|Budget 2027"
      })
  void keeps_the_words_of_the_sender(String raw, String expected) {
    assertThat(SubjectLine.of(raw)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "Re:",
        "Re: Fwd: ",
        "(no subject)",
        "Hello!",
        "???",
        "(ohne Betreff)",
        "無題",
        "🎉"
      })
  void is_empty_when_it_says_nothing(String raw) {
    assertThat(SubjectLine.of(raw)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Invoice", "Umzug", "会議"})
  void may_be_a_single_word(String raw) {
    assertThat(SubjectLine.of(raw)).isEqualTo(raw);
  }
}
