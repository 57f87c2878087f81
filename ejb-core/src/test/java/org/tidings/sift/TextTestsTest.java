package org.tidings.sift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidings.problem.InvalidInputException;

class TextTestsTest {

  @ParameterizedTest
  @CsvSource({
    "invoice, Your INVOICE 4711, true",
    "STRASSE, Hauptstraße 1, true",
    "straße, HAUPTSTRASSE 1, true",
    "οδός, ΟΔΟΣ ΕΡΜΟΥ, false", // the accent stays
    "οδος, ΟΔΟΣ ΕΡΜΟΥ, true",
    "ΟΔΟΣ, οδος ερμου, true",
    "ABC, ａｂｃ, true", // full width
    "caf\u00e9, CAFE\u0301, true", // one letter, or a letter and its accent
    "cafe, Café, false",
    "привет, ПРИВЕТ всем, true",
    "a.c, abc, false", // words are no pattern
    "/r, Posted in /r/java, true"
  })
  void words_are_found_in_whatever_case_and_form(String words, String text, boolean found) {
    assertThat(holds(words, text)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({
    "/a.c/, xABCx, true",
    "/^re:/, Re: Budget, true",
    "/^re:/, More: Budget, false",
    "'/\\bfree\\b/', 'Free entry', true",
    "'/\\bfree\\b/', 'freedom', false",
    "/приве(т|д)/, ПРИВЕД, true"
  })
  void what_stands_between_slashes_is_a_regular_expression(
      String typed, String text, boolean found) {
    assertThat(holds(typed, text)).isEqualTo(found);
  }

  @Test
  void a_line_has_a_beginning_and_an_end_in_a_text_of_many() {
    assertThat(holds("/^total: \\d+$/", "Hello\nTotal: 12\nBye")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "/ab(c/, 'missing closing ) in ab(c.'",
    "/a[b/, 'at character 2, [b'",
    "/x(?=y)/, (?=",
    "'/(a)\\1/', \\1",
    "/a**/, **",
    "/a{1001}/, {1001}"
  })
  void a_wrong_expression_is_refused_with_its_place(String typed, String place) {
    InvalidInputException refusal =
        catchThrowableOfType(
            InvalidInputException.class, () -> TextTests.read("match.subject", typed));

    assertThat(refusal.problems().get(0).field()).isEqualTo("match.subject");
    assertThat(refusal.getMessage()).contains(place);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/((a{1000}){1000}){1000}/",
        "/(((x{100}){100}){100}){100}/",
        "/((a{0,1000}){1000,}){2}{1000}/",
        "/a{999}{999}{999}/",
        "/(abcdefghij){900}/"
      })
  void repetitions_of_repetitions_are_refused_before_they_grow(String typed) {
    assertThatThrownBy(() -> TextTests.read("match.text", typed))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("too large");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/\\d{4} \\d{4} \\d{4} \\d{4}/",
        "/\\w{1,30}@\\w{1,30}\\.[a-z]{2,20}/",
        "/(\\d{1,3}\\.){3}\\d{1,3}/"
      })
  void usual_repetitions_are_not(String typed) {
    assertThat(TextTests.read("match.text", typed).steps()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/(a+)+$/", "/(a|a)*b/", "/(.*)*x/", "/(a?){25}a{25}/"})
  void an_expression_that_others_never_finish_with_is_through_at_once(String typed) {
    assertThat(holds(typed, "a".repeat(SiftedItem.MAX_TEXT_CHARS - 1) + "!")).isIn(true, false);
  }

  @Test
  void what_is_too_long_is_refused() {
    assertThat(TextTests.read("f", "w".repeat(200)).typed()).hasSize(200);
    assertThatThrownBy(() -> TextTests.read("f", "w".repeat(201)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("This is too long; 200 characters at most.");
  }

  private static boolean holds(String typed, String text) {
    return TextTests.read("match.text", typed).holdsFor(new SiftedText(text));
  }
}
