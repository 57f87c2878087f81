package org.tidings.testing.x;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tidings.json.JsonText;

/** Writes what X answers, as X writes it, with the fields that were asked for. */
final class XJson {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private static final int SHORT_POST = 280;
  private static final String PROBLEMS = "https://api.x.com/2/problems/";

  private final XWorld world;
  private final XBill bill;
  private final XSpelling spelling;

  XJson(XWorld world, XBill bill, XSpelling spelling) {
    this.world = world;
    this.bill = bill;
    this.spelling = spelling;
  }

  static String problem(int status, String title, String type, String detail) {
    return JsonText.object()
        .add("title", title)
        .add("type", type.isEmpty() ? "about:blank" : PROBLEMS + type)
        .add("status", status)
        .add("detail", detail)
        .build()
        .toString();
  }

  /** As X answers with 200 when one thing of what was asked for is not there. */
  static JsonArrayBuilder errors() {
    return JsonText.array()
        .add(
            JsonText.object()
                .add("title", "Not Found Error")
                .add("type", PROBLEMS + "resource-not-found")
                .add("resource_id", "99")
                .add("detail", "Could not find what has the id 99."));
  }

  String user(XUser user, XAsked asked) {
    bill.user(user.id());
    return JsonText.object().add("data", userObject(user, asked)).build().toString();
  }

  private JsonObjectBuilder userObject(XUser user, XAsked asked) {
    JsonObjectBuilder json =
        JsonText.object()
            .add("id", user.id())
            .add("name", user.name())
            .add("username", user.username());
    if (asked.param("user.fields").orElse("").contains("protected")) {
      json.add("protected", false);
    }
    return json;
  }

  /** One page of posts. */
  String page(List<XPost> posts, Optional<String> next, XAsked asked, boolean partial) {
    JsonObjectBuilder meta = JsonText.object().add("result_count", posts.size());
    JsonObjectBuilder json = JsonText.object();
    if (!posts.isEmpty()) {
      JsonArrayBuilder data = JsonText.array();
      posts.forEach(post -> data.add(post(post, asked)));
      json.add("data", data);
      includes(posts, asked).ifPresent(included -> json.add("includes", included));
      meta.add("newest_id", id(posts.stream().mapToLong(XPost::id).max().orElseThrow()));
      meta.add("oldest_id", id(posts.stream().mapToLong(XPost::id).min().orElseThrow()));
    }
    if (partial) {
      json.add("errors", errors());
    }
    next.ifPresent(token -> meta.add("next_token", token));
    return json.add("meta", meta).build().toString();
  }

  private JsonObjectBuilder post(XPost post, XAsked asked) {
    bill.post(post.id());
    String fields = asked.param("tweet.fields").or(() -> asked.param("post.fields")).orElse("");
    String text = post.shownText(world);
    JsonArrayBuilder history = JsonText.array();
    post.history().forEach(history::add);
    JsonObjectBuilder json =
        JsonText.object()
            .add("id", id(post.id()))
            .add("text", text.length() > SHORT_POST ? text.substring(0, SHORT_POST) : text)
            .add(spelling.history, history);
    if (fields.contains("author_id")) {
      json.add("author_id", post.author());
    }
    if (fields.contains("created_at")) {
      json.add("created_at", TIME.format(post.createdAt()));
    }
    if (fields.contains("conversation_id")) {
      json.add("conversation_id", post.history().get(0));
    }
    if (fields.contains("note_tweet") && text.length() > SHORT_POST) {
      json.add(spelling.note, JsonText.object().add("text", text));
    }
    if (fields.contains("referenced_") && post.retweeted().isPresent()) {
      json.add(
          spelling.referenced,
          JsonText.array()
              .add(
                  JsonText.object()
                      .add("type", "retweeted")
                      .add("id", id(post.retweeted().get().id()))));
    }
    return json;
  }

  private Optional<JsonObjectBuilder> includes(List<XPost> posts, XAsked asked) {
    String expansions = asked.param("expansions").orElse("");
    JsonObjectBuilder json = JsonText.object();
    if (expansions.contains("author_id")) {
      Map<String, XUser> users = new TreeMap<>();
      posts.forEach(post -> users.put(post.author(), world.user(post.author())));
      JsonArrayBuilder all = JsonText.array();
      users.values().forEach(user -> all.add(userObject(user, asked)));
      users.keySet().forEach(bill::user);
      json.add("users", all);
    }
    Map<Long, XPost> repeated = new TreeMap<>();
    posts.forEach(post -> post.retweeted().ifPresent(one -> repeated.put(one.id(), one)));
    if (expansions.contains("referenced_") && !repeated.isEmpty()) {
      JsonArrayBuilder all = JsonText.array();
      repeated.values().forEach(post -> all.add(post(post, asked)));
      json.add(spelling.included, all);
    }
    return expansions.isEmpty() ? Optional.empty() : Optional.of(json);
  }

  private static String id(long id) {
    return Long.toString(id);
  }
}
