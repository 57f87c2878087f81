package org.tidings.ingest.linkedin;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads fields of an answer, which may lack them or have something else there. */
final class Fields {

  private Fields() {}

  /** A text, or a number as text; empty when there is neither. */
  static String text(JsonObject object, String name) {
    JsonValue value = object.get(name);
    if (value instanceof JsonString text) {
      return text.getString();
    }
    return value instanceof JsonNumber number ? number.toString() : "";
  }

  static Optional<Urn> urn(JsonObject object, String name) {
    return Urn.parse(text(object, name));
  }

  /** A time in milliseconds since 1970. */
  static Optional<Instant> time(JsonObject object, String name) {
    return object.get(name) instanceof JsonNumber number
            && number.isIntegral()
            && number.bigIntegerValue().bitLength() < 50
        ? Optional.of(Instant.ofEpochMilli(number.longValue()))
        : Optional.empty();
  }

  static JsonObject object(JsonObject object, String name) {
    return object.get(name) instanceof JsonObject inner ? inner : JsonValue.EMPTY_JSON_OBJECT;
  }

  /** The only object within, whatever it is called. */
  static JsonObject inner(JsonObject object) {
    return object.values().stream()
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .findFirst()
        .orElse(JsonValue.EMPTY_JSON_OBJECT);
  }

  static List<JsonObject> objects(JsonObject object, String name) {
    return object.get(name) instanceof JsonArray array
        ? array.stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast).toList()
        : List.of();
  }
}
