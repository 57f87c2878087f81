package org.tidings.testing.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MadeUpAccountsTest {

  private final Map<String, String> settings =
      new MadeUpAccounts().apply(URI.create("http://localhost:8080"));

  @Test
  void asks_the_demo_s_user_for_her_consent() throws Exception {
    String asked =
        settings.get("tidings.linkedin.base-url")
            + "/oauth/v2/authorization?response_type=code&client_id="
            + settings.get("tidings.linkedin.client-id")
            + "&redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Fconnect%2Flinkedin%2Fcallback"
            + "&state=of-at-least-twenty-two-characters"
            + "&scope=r_organization_social%20rw_organization_admin";

    assertThat(get(asked)).startsWith("200 ").contains("Tidings wants to read for demo");
  }

  @Test
  void lets_nobody_read_without_it() throws Exception {
    assertThat(get(settings.get("tidings.x.base-url") + "/2/users/me")).startsWith("401 ");
    assertThat(get(settings.get("tidings.linkedin.api-url") + "/rest/posts")).startsWith("4");
  }

  private static String get(String address) throws IOException, InterruptedException {
    var answer =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    return answer.statusCode() + " " + answer.body();
  }
}
