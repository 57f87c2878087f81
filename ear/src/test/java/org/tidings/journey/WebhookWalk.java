package org.tidings.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.standardwebhooks.Webhook;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;

/** A webhook from the portal, and the program that sends to it. */
record WebhookWalk(Visitor visitor, URI tidings) {

  private static final String BODY =
      "{\"subject\":\"Grüße vom Build 7\",\"url\":\"https://builds.example/7\"}";

  void connectsAWebhookAndReceivesWhatIsSentToIt() throws Exception {
    visitor.open("/newsource.xhtml?type=inbound");
    assertThat(button("Test connection")).hasCount(0);
    page().getByLabel("Name for it").fill("Build server");
    visitor.look("connect-webhook");
    button("Connect").click();
    assertThat(page().locator("#state")).containsText("Waits for its first item");
    assertThat(button("Check now")).hasCount(0);
    String url = page().getByLabel("Address").inputValue();
    String secret = makesASecret();

    assertThat(send(url, "whsec_bm90IHRoZSBzZWNyZXQ=", "msg_1").statusCode()).isEqualTo(401);
    assertThat(send(url, secret, "msg_1").statusCode()).isEqualTo(202);
    assertThat(send(url, secret, "msg_1").statusCode()).isEqualTo(202);

    page().reload();
    assertThat(page().getByLabel("Signing secret")).hasCount(0);
    assertThat(page().locator("#state")).containsText("Up to date");
    visitor.open("/notifications.xhtml");
    assertThat(page().getByText("Grüße vom Build 7")).hasCount(1);
  }

  private String makesASecret() {
    button("Make a signing secret").click();
    button("Yes, go on").click();
    Locator shown = page().getByLabel("Signing secret", new GetByLabelOptions().setExact(true));
    assertThat(shown).isVisible();
    visitor.look("webhook");
    return shown.inputValue();
  }

  private HttpResponse<String> send(String url, String secret, String id) throws Exception {
    long now = Clock.systemUTC().instant().getEpochSecond();
    HttpRequest request =
        HttpRequest.newBuilder(tidings.resolve(URI.create(url).getPath()))
            .header("Content-Type", "application/json")
            .header("webhook-id", id)
            .header("webhook-timestamp", Long.toString(now))
            .header("webhook-signature", new Webhook(secret).sign(id, now, BODY))
            .POST(BodyPublishers.ofString(BODY))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  private Page page() {
    return visitor.page();
  }

  private Locator button(String name) {
    return page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
  }
}
