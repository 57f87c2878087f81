package org.tidings.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidings.launch.RunningTidings;

/** The portal's cookie where people reach the portal by TLS. */
class SessionCookieIT {

  @TempDir private Path parent;

  @Test
  void travels_by_tls_only_and_can_be_set_by_no_neighbour() throws Exception {
    try (RunningTidings tidings =
        RunningTidings.up(
            parent.resolve("data"), Map.of("TIDINGS_PUBLIC_URL", "https://tidings.example"))) {
      HttpResponse<Void> page =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(tidings.uri().resolve("/signin.xhtml")).build(),
                  BodyHandlers.discarding());

      List<String> cookies =
          page.headers().allValues("Set-Cookie").stream()
              .filter(cookie -> cookie.contains("tidings"))
              .toList();
      assertThat(cookies).hasSize(1);
      assertThat(cookies.get(0))
          .startsWith("__Host-tidings=")
          .containsIgnoringCase("; Secure")
          .containsIgnoringCase("; HttpOnly")
          .containsIgnoringCase("; SameSite=Lax")
          .containsPattern("(?i); Path=/(;|$)")
          .doesNotContainIgnoringCase("; Domain");
    }
  }
}
