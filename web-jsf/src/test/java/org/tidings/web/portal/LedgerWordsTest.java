package org.tidings.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tidings.manage.LedgerView;

class LedgerWordsTest {

  private final LedgerWords words = new LedgerWords();

  @Test
  void tells_every_outcome_that_occurred_and_adds_them_up() {
    LedgerView ledger = new LedgerView(6, 1, 0, 18, 0, 2);

    assertThat(words.total(ledger)).isEqualTo(27);
    assertThat(words.lines(ledger))
        .containsExactly(
            "6 told here",
            "1 told together with another, being the same story",
            "18 left out to keep this short",
            "2 not readable");
  }

  @Test
  void has_nothing_to_tell_about_an_empty_window() {
    assertThat(words.lines(new LedgerView(0, 0, 0, 0, 0, 0))).isEmpty();
  }
}
