package org.tidings.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidings.identity.oidc.Refusal;

class RefusalWordsTest {

  @ParameterizedTest
  @EnumSource(Refusal.class)
  void says_what_to_do_for_every_refusal(Refusal refusal) {
    assertThat(RefusalWords.of(refusal.code(), "Example ID"))
        .contains("Example ID")
        .doesNotContain("%")
        .endsWith(".");
  }

  @ParameterizedTest
  @EnumSource(Refusal.class)
  void says_it_of_a_workspace_s_own_provider(Refusal refusal) {
    assertThat(RefusalWords.ofWorkspace(refusal.code()))
        .containsIgnoringCase("workspace")
        .doesNotContain("%")
        .endsWith(".");
  }

  @Test
  void never_shows_what_an_address_says_itself() {
    assertThat(RefusalWords.of("call +1 555 0100 now", "Example ID")).doesNotContain("555");
  }
}
