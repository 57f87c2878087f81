package org.tidings.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.json.JSONArray;
import org.json.JSONObject;
import org.tidings.launch.demo.TidingsApi;
import org.tidings.testing.mail.ScriptedSmtpServer.Received;

/** Somebody who uses Tidings through its REST API only. */
final class Person {

  static final String PASSWORD = "a long enough password";

  private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

  private final TidingsApi api;
  private final String email;
  private final JSONObject account;
  private final String token;

  private Person(TidingsApi api, String email, JSONObject account, String token) {
    this.api = api;
    this.email = email;
    this.account = account;
    this.token = token;
    api.signInWith(token);
  }

  static Person signUp(URI tidings, String email) {
    TidingsApi api = new TidingsApi(tidings);
    JSONObject account =
        api.post(
            "accounts",
            new JSONObject()
                .put("email", email)
                .put("password", PASSWORD)
                .put("workspace", "Workspace of " + email)
                .put("timeZone", zoneWhereItIsNoon()));
    return new Person(api, email, account, account.getString("token"));
  }

  /** The first schedule is for the morning: its digest must not come between. */
  private static String zoneWhereItIsNoon() {
    int hoursAhead = 12 - Instant.now().atOffset(ZoneOffset.UTC).getHour();
    return "Etc/GMT%+d".formatted(-hoursAhead); // these names count westwards
  }

  /** The same person at the same Tidings, which has been started anew. */
  Person at(URI tidings) {
    return new Person(new TidingsApi(tidings), email, account, token);
  }

  /** The same person with a new token that may only read. */
  Person readingOnly(URI tidings) {
    JSONObject wanted = new JSONObject().put("name", "Reader").put("scope", "read");
    String readToken = api.post("tokens", wanted).getString("token");
    return new Person(new TidingsApi(tidings), email, account, readToken);
  }

  List<JSONObject> tokens() {
    return items(api.get("tokens"));
  }

  JSONObject get(String path) {
    return api.get(path);
  }

  /** Erases himself or his workspace; answers the certificate. */
  JSONObject erase(String what, String confirm) {
    return api.delete(what + "?confirm=" + confirm);
  }

  String email() {
    return email;
  }

  /** The id of the workspace. */
  String tenant() {
    return account.getString("tenantId");
  }

  String userId() {
    return account.getString("userId");
  }

  /** The token, which opens everything of his. */
  String secret() {
    return token;
  }

  /** The headers that a request in this person's name carries. */
  Map<String, String> credentials() {
    return Map.of("Authorization", "Bearer " + token);
  }

  /** Invites somebody to the workspace; answers the invitation's id. */
  String invite(String address, String role) {
    return api.post("invitations", new JSONObject().put("email", address).put("role", role))
        .getString("id");
  }

  /** Connects a mailbox; answers the source's id. */
  String connect(String name, Map<String, Object> settings) {
    return connect("email", name, new JSONObject(settings));
  }

  /** Connects a source of any type; answers its id. */
  String connect(String type, String name, JSONObject settings) {
    return api.post(
            "sources",
            new JSONObject().put("type", type).put("name", name).put("settings", settings))
        .getString("id");
  }

  List<JSONObject> sources() {
    return items(api.get("sources"));
  }

  void poll(String source) {
    api.post("sources/" + source + "/poll", new JSONObject());
  }

  /** All notifications, over however many pages. */
  List<JSONObject> notifications(String filter) {
    List<JSONObject> found = new ArrayList<>();
    JSONObject page = api.get("notifications?limit=200&" + filter);
    found.addAll(items(page));
    while (!page.isNull("next")) {
      page = api.get("notifications?limit=200&" + filter + "&cursor=" + page.getString("next"));
      found.addAll(items(page));
    }
    return found;
  }

  /** Adds an address and verifies it by the code that is mailed to it. */
  void verifyChannel(Neighbours neighbours) {
    int before = neighbours.mails().size();
    String id = addChannel(email);
    await("the mail with the code").until(() -> neighbours.mails().size() > before);
    Received mail = neighbours.mails().get(before);
    assertThat(mail.to()).isEqualTo(email);
    Matcher code = CODE.matcher(mail.data().substring(mail.data().indexOf("\n\n")));
    assertThat(code.find()).as(mail.data()).isTrue();
    api.post("channels/" + id + "/verify", new JSONObject().put("code", code.group()));
  }

  /** Adds an address, to which a code is mailed; answers the channel's id. */
  String addChannel(String address) {
    return api.post("channels", new JSONObject().put("type", "email").put("address", address))
        .getString("id");
  }

  /** Makes a rule with one condition; answers its id. */
  String makeRule(String effect, String field, String typed) {
    return api.post(
            "rules",
            new JSONObject().put("effect", effect).put("match", new JSONObject().put(field, typed)))
        .getString("id");
  }

  /** Asks for a digest now; answers its id. */
  String askForDigest() {
    return api.post("digests", new JSONObject()).getString("id");
  }

  /** Asks for everything that is kept of him; answers the export's id. */
  String export() {
    return api.post("export", new JSONObject()).getString("id");
  }

  JSONObject digest(String id) {
    return api.get("digests/" + id);
  }

  List<JSONObject> digests() {
    return items(api.get("digests?limit=200"));
  }

  /** The ids of the notifications that a digest's entries cite, as often as they do. */
  static List<String> cited(JSONObject digest) {
    return items(digest, "entries").stream().flatMap(Person::citations).toList();
  }

  static Stream<String> citations(JSONObject entry) {
    return entry.getJSONArray("notificationIds").toList().stream().map(Object::toString);
  }

  /** How many notifications a digest's ledger accounts for. */
  static int accounted(JSONObject digest) {
    JSONObject ledger = digest.getJSONObject("ledger");
    return ledger.keySet().stream().mapToInt(ledger::getInt).sum();
  }

  static List<String> each(String field, List<JSONObject> items) {
    return items.stream().map(item -> item.getString(field)).toList();
  }

  static List<JSONObject> items(JSONObject parent, String field) {
    JSONArray array = parent.getJSONArray(field);
    return IntStream.range(0, array.length()).mapToObj(array::getJSONObject).toList();
  }

  private static List<JSONObject> items(JSONObject page) {
    return items(page, "items");
  }
}
