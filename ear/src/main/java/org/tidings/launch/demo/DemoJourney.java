package org.tidings.launch.demo;

import java.net.URI;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.json.JSONArray;
import org.json.JSONObject;

/** A new user's way to the first digest, through the REST API only, told step by step. */
public final class DemoJourney {

  private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

  private final TidingsApi api;
  private final DemoMailbox mailbox;
  private final String password;
  private final Consumer<String> story;

  public DemoJourney(URI server, DemoMailbox mailbox, String password, Consumer<String> story) {
    this.api = new TidingsApi(server);
    this.mailbox = mailbox;
    this.password = password;
    this.story = story;
  }

  public FirstDigest toFirstDigest() {
    signUp();
    int notifications = pollMailbox();
    verifyChannel();
    int mailsBefore = mailbox.size();
    JSONObject digest = digest();
    int index = Patience.await("the digest's mail", () -> newest(mailsBefore));
    story.accept("Digest in the mailbox: " + mailbox.text(index).lines().findFirst().orElse(""));
    return new FirstDigest(
        notifications, digest.getJSONArray("deliveries").length(), mailbox.source(index));
  }

  private void signUp() {
    JSONObject account =
        api.post(
            "accounts",
            new JSONObject()
                .put("email", DemoMailbox.ADDRESS)
                .put("password", password)
                .put("workspace", "Demo")
                .put("timeZone", ZoneId.systemDefault().getId()));
    api.signInWith(account.getString("token"));
    story.accept("Workspace created for " + DemoMailbox.ADDRESS);
  }

  private int pollMailbox() {
    JSONObject settings =
        new JSONObject()
            .put("host", "127.0.0.1")
            .put("port", mailbox.imapsPort())
            .put("username", DemoMailbox.ADDRESS)
            .put("password", mailbox.password())
            .put("tls", "implicit")
            .put("folders", new JSONArray().put("INBOX"))
            .put("since", "PT24H");
    String id =
        api.post(
                "sources",
                new JSONObject()
                    .put("type", "email")
                    .put("name", "Demo mailbox")
                    .put("settings", settings))
            .getString("id");
    api.post("sources/" + id + "/poll", new JSONObject());
    Patience.await("the first poll", () -> polled(api.get("sources/" + id)));
    JSONArray found =
        Patience.await("the summaries", () -> summarized(api.get("notifications?limit=200")));
    story.accept("Mailbox read: " + found.length() + " mails stored and summarized");
    return found.length();
  }

  private static Optional<JSONObject> polled(JSONObject source) {
    String status = source.getString("status");
    if (!status.equals("active")) {
      throw new DemoFailure(
          "the mailbox is %s: %s".formatted(status, source.optString("lastError")));
    }
    return Optional.of(source).filter(answer -> !answer.isNull("lastSyncAt"));
  }

  private static Optional<JSONArray> summarized(JSONObject page) {
    JSONArray items = page.getJSONArray("items");
    boolean all =
        !items.isEmpty()
            && IntStream.range(0, items.length())
                .noneMatch(i -> items.getJSONObject(i).isNull("summary"));
    return all ? Optional.of(items) : Optional.empty();
  }

  private void verifyChannel() {
    int mailsBefore = mailbox.size();
    String id =
        api.post(
                "channels",
                new JSONObject().put("type", "email").put("address", DemoMailbox.ADDRESS))
            .getString("id");
    int mail = Patience.await("the mail with the code", () -> newest(mailsBefore));
    Matcher code = CODE.matcher(mailbox.text(mail));
    if (!code.find()) {
      throw new DemoFailure("the mail to verify the address holds no code");
    }
    api.post("channels/" + id + "/verify", new JSONObject().put("code", code.group()));
    story.accept("Address verified by the code that was mailed to it");
  }

  private JSONObject digest() {
    String id = api.post("digests", new JSONObject()).getString("id");
    JSONObject digest =
        Patience.await("the delivery of the digest", () -> delivered(api.get("digests/" + id)));
    JSONArray entries = digest.getJSONArray("entries");
    story.accept("Digest delivered: " + entries.length() + " entries");
    for (int i = 0; i < entries.length(); i++) {
      story.accept("  - " + entries.getJSONObject(i).getString("headline"));
    }
    return digest;
  }

  private static Optional<JSONObject> delivered(JSONObject digest) {
    String status = digest.getString("status");
    if (status.equals("failed")) {
      throw new DemoFailure("the digest failed: " + digest);
    }
    return Optional.of(digest).filter(answer -> status.equals("delivered"));
  }

  /** The newest mail, once there are more than before. */
  private Optional<Integer> newest(int before) {
    int now = mailbox.size();
    return now > before ? Optional.of(now - 1) : Optional.empty();
  }
}
