package org.tidings.deliver.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpSettingsTest {

  @ParameterizedTest
  @CsvSource({
    "smtps://mail.example, IMPLICIT_TLS, 465",
    "smtp+starttls://mail.example, STARTTLS, 587",
    "smtp://mail.example, PLAINTEXT, 25",
    "smtp+starttls://mail.example:2525, STARTTLS, 2525"
  })
  void the_scheme_says_how_the_connection_is_protected(
      String url, SmtpSettings.Security security, int port) {
    SmtpSettings settings = SmtpSettings.parse(url);
    assertThat(settings.security()).isEqualTo(security);
    assertThat(settings.host()).isEqualTo("mail.example");
    assertThat(settings.port()).isEqualTo(port);
    assertThat(settings.login()).isEmpty();
  }

  @Test
  void user_and_password_may_hold_any_character() {
    SmtpSettings.Login login =
        SmtpSettings.parse("smtps://ann%40example.org:a%3Ab%2Fc+d@mail.example")
            .login()
            .orElseThrow();
    assertThat(login.user()).isEqualTo("ann@example.org");
    assertThat(login.password().reveal()).isEqualTo("a:b/c+d");
    assertThat(login.toString()).doesNotContain("a:b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mail.example", "imaps://u:topsecret@mail.example", "smtp://u:top secret@mail.example",
        "smtp:///x", "smtp://user-without-topsecret@mail.example", ""
      })
  void a_wrong_address_is_refused_without_showing_the_password(String url) {
    assertThatThrownBy(() -> SmtpSettings.parse(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tidings.smtp.url")
        .hasMessageNotContaining("secret")
        .hasNoCause();
  }
}
