package org.tidings.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.json.JSONObject;
import org.tidings.testing.oidc.MockIssuer;

/** What is sent to the operations of the API that want a body. */
final class RequestBodies {

  private static final Map<String, String> BODIES =
      Map.ofEntries(
          Map.entry(
              "POST accounts",
              "{\"email\":\"third@example.net\",\"password\":\"a long enough password\","
                  + "\"workspace\":\"Third\",\"timeZone\":\"Europe/Lisbon\"}"),
          Map.entry("PATCH me", "{\"timeZone\":\"Europe/Lisbon\"}"),
          Map.entry("POST tokens", "{\"name\":\"Another\",\"scope\":\"read\"}"),
          Map.entry("POST sources", "{\"type\":\"email\",\"name\":\"Another\",\"settings\":%s}"),
          Map.entry("POST sources/test", "{\"type\":\"email\",\"name\":\"A try\",\"settings\":%s}"),
          Map.entry("POST sources/opml", "<opml><body/></opml>"),
          Map.entry("PATCH sources/{id}", "{\"name\":\"Mine now\"}"),
          Map.entry("POST sources/{id}/poll", ""),
          Map.entry("POST sources/{id}/secret", ""),
          Map.entry("POST inbound/{address}", "{\"subject\":\"Hello\"}"),
          Map.entry(
              "PUT preferences",
              "{\"schedules\":[{\"days\":[\"MON\"],\"time\":\"08:00\"}],"
                  + "\"timeZone\":\"Europe/Lisbon\"}"),
          Map.entry("POST channels", "{\"type\":\"email\",\"address\":\"other@example.net\"}"),
          Map.entry("POST channels/{id}/verify", "{\"code\":\"123456\"}"),
          Map.entry("POST channels/{id}/code", ""),
          Map.entry(
              "PUT workspace/sso",
              "{\"issuer\":\"%2$s\",\"clientId\":\""
                  + MockIssuer.CLIENT
                  + "\",\"clientSecret\":\""
                  + MockIssuer.SECRET
                  + "\"}"),
          Map.entry("PATCH members/{id}", "{\"role\":\"MEMBER\"}"),
          Map.entry("POST invitations", "{\"email\":\"guest@example.net\",\"role\":\"MEMBER\"}"),
          Map.entry("POST invitations/{id}/resend", ""),
          Map.entry("POST rules", "{\"match\":{\"sender\":\"shop\"},\"effect\":\"low\"}"),
          Map.entry("POST rules/preview", "{\"match\":{\"sender\":\"shop\"},\"effect\":\"low\"}"),
          Map.entry("PATCH rules/{id}", "{\"enabled\":false}"),
          Map.entry("POST digests", "{}"),
          Map.entry("POST export", ""),
          Map.entry("POST deliveries/{id}/retry", ""));

  private RequestBodies() {}

  /** A good one; an operation without one fails the test. */
  static String of(ApiOperation operation, Map<String, Object> mailbox, String issuer) {
    if (List.of("GET", "DELETE").contains(operation.method())) {
      return "";
    }
    assertThat(BODIES).as("a body for each operation").containsKey(operation.toString());
    return BODIES.get(operation.toString()).formatted(new JSONObject(mailbox), issuer);
  }
}
