package org.tidings.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidings.secrets.Secret;

class ProviderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://id.example.org/realms/us",
        "http://localhost:8180/realms/us",
        "http://127.0.0.1:9"
      })
  void takes_an_issuer_that_nobody_on_the_way_can_read(String issuer) {
    assertThat(provider(issuer, "openid", "api").issuer()).isEqualTo(issuer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://id.example.org",
        "http://localhost.example.org",
        "https://user:secret@id.example.org",
        "https://id.example.org/#x",
        "ftp://id.example.org",
        "id.example.org",
        "https://",
        "not an address"
      })
  void refuses_any_other_issuer(String issuer) {
    assertThatThrownBy(() -> provider(issuer, "openid", "api"))
        .hasMessageContaining("tidings.oidc.issuer");
  }

  @Test
  void refuses_an_audience_that_would_let_proofs_of_a_sign_in_open_the_api() {
    assertThatThrownBy(() -> provider("https://id.example.org", "openid", "tidings"))
        .hasMessageContaining("tidings.oidc.audience");
  }

  @Test
  void refuses_scopes_that_prove_nobody() {
    assertThatThrownBy(() -> provider("https://id.example.org", "email", "api"))
        .hasMessageContaining("tidings.oidc.scopes");
  }

  @Test
  void does_not_show_its_secret() {
    assertThat(provider("https://id.example.org", "openid", "api").toString())
        .doesNotContain("between us");
  }

  private static Provider provider(String issuer, String scope, String audience) {
    return new Provider(
        issuer,
        "tidings",
        Optional.of(new Secret("between us")),
        "Example",
        List.of(scope),
        Optional.of(audience),
        false,
        URI.create("https://tidings.example.org/oidc/callback"));
  }
}
