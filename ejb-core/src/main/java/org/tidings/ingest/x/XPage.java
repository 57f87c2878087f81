package org.tidings.ingest.x;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One page of a stream.
 *
 * @param strange how many of its posts could not be read
 * @param repeated posts that those of the page repeat, by their id
 * @param authors by their id
 * @param next leads to older posts
 */
record XPage(
    List<XPost> posts,
    int strange,
    Map<BigInteger, XPost> repeated,
    Map<String, XAuthor> authors,
    Optional<String> next) {

  /** Somebody at X. */
  record XAuthor(String username, String name) {}

  static XPage of(JsonObject json) {
    List<JsonValue> data = values(json, "data").toList();
    List<XPost> posts = data.stream().flatMap(value -> XPost.of(value).stream()).toList();
    JsonObject includes = object(json, "includes");
    Map<BigInteger, XPost> repeated = new HashMap<>();
    Stream.concat(values(includes, "tweets"), values(includes, "posts"))
        .flatMap(value -> XPost.of(value).stream())
        .forEach(post -> repeated.put(post.id(), post));
    Map<String, XAuthor> authors = new HashMap<>();
    values(includes, "users")
        .filter(JsonObject.class::isInstance)
        .map(JsonValue::asJsonObject)
        .forEach(user -> author(user, authors));
    return new XPage(
        posts,
        data.size() - posts.size(),
        repeated,
        authors,
        XPost.text(object(json, "meta"), "next_token").filter(token -> !token.isEmpty()));
  }

  private static void author(JsonObject user, Map<String, XAuthor> authors) {
    Optional<String> username =
        XPost.text(user, "username").filter(name -> name.matches(XDeclaration.USERNAME));
    if (username.isPresent()) {
      XPost.text(user, "id")
          .ifPresent(
              id ->
                  authors.put(
                      id, new XAuthor(username.get(), XPost.text(user, "name").orElse(""))));
    }
  }

  private static Stream<JsonValue> values(JsonObject json, String name) {
    return json.containsKey(name) ? XPost.values(json.get(name)) : Stream.of();
  }

  private static JsonObject object(JsonObject json, String name) {
    return json.get(name) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
  }
}
