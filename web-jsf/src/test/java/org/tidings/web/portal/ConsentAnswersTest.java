package org.tidings.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidings.consent.ConsentRefusal;

class ConsentAnswersTest {

  @ParameterizedTest
  @EnumSource
  void says_what_to_do_for_every_refusal(ConsentRefusal refusal) {
    assertThat(ConsentAnswers.of(refusal.code(), "LinkedIn"))
        .contains("LinkedIn")
        .doesNotContain("%")
        .endsWith(".");
  }

  @Test
  void never_shows_what_an_address_says_itself() {
    assertThat(ConsentAnswers.of("call +1 555 0100 now", "LinkedIn")).doesNotContain("555");
  }
}
