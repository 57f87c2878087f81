package org.tidings.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WayBackTest {

  @Test
  void leads_to_the_page_that_was_wanted() {
    assertThat(WayBack.to("/digest.xhtml?id=1-2")).isEqualTo("/digest.xhtml?id=1-2");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "//evil.example/index.xhtml",
        "/\\evil.example/index.xhtml",
        "https://evil.example/index.xhtml",
        "/index.xhtml@evil.example",
        "/index.xhtml?x=1\r\nSet-Cookie: a=b",
        "/../index.xhtml"
      })
  void never_leads_away(String wanted) {
    assertThat(WayBack.to(wanted)).isEqualTo("/index.xhtml");
  }
}
