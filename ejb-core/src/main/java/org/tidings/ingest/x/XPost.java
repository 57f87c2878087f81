package org.tidings.ingest.x;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigInteger;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A post as X wrote it, in either spelling of its names. */
record XPost(BigInteger id, JsonObject json) {

  /** Nothing, where it is not what it must be. */
  static Optional<XPost> of(JsonValue value) {
    return value instanceof JsonObject json
        ? text(json, "id").filter(id -> id.matches(XDeclaration.ID)).map(id -> of(id, json))
        : Optional.empty();
  }

  private static XPost of(String id, JsonObject json) {
    return new XPost(new BigInteger(id), json);
  }

  /** A corrected post has a new id; what stays is the id of the first version. */
  String firstId() {
    return either("edit_history_tweet_ids", "edit_history_post_ids")
        .flatMap(ids -> values(ids).findFirst())
        .filter(JsonString.class::isInstance)
        .map(first -> ((JsonString) first).getString())
        .filter(first -> first.matches(XDeclaration.ID))
        .orElse(id.toString());
  }

  Optional<String> author() {
    return text(json, "author_id");
  }

  Optional<String> conversation() {
    return text(json, "conversation_id")
        .filter(conversation -> conversation.matches(XDeclaration.ID));
  }

  Optional<Instant> createdAt() {
    try {
      return text(json, "created_at").map(Instant::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The post that this one does nothing but repeat. */
  Optional<BigInteger> retweeted() {
    return either("referenced_tweets", "referenced_posts").stream()
        .flatMap(XPost::values)
        .filter(JsonObject.class::isInstance)
        .map(JsonValue::asJsonObject)
        .filter(one -> text(one, "type").filter("retweeted"::equals).isPresent())
        .flatMap(one -> text(one, "id").stream())
        .filter(one -> one.matches(XDeclaration.ID))
        .map(BigInteger::new)
        .findFirst();
  }

  /** The whole of the text, with what is said of its links: a long one stands apart. */
  JsonObject body() {
    return either("note_tweet", "note_post")
        .filter(JsonObject.class::isInstance)
        .map(JsonValue::asJsonObject)
        .filter(note -> text(note, "text").isPresent())
        .orElse(json);
  }

  private Optional<JsonValue> either(String name, String other) {
    return Optional.ofNullable(json.get(json.containsKey(name) ? name : other));
  }

  static Optional<String> text(JsonObject json, String name) {
    return json.get(name) instanceof JsonString text
        ? Optional.of(text.getString())
        : Optional.empty();
  }

  static Stream<JsonValue> values(JsonValue value) {
    return value.getValueType() == JsonValue.ValueType.ARRAY
        ? value.asJsonArray().stream()
        : List.<JsonValue>of().stream();
  }
}
