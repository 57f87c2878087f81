package org.tidings.json;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;

/**
 * JSON in text. The static methods of {@link jakarta.json.Json} look for a provider on the class
 * path at every call, which costs more than the call; here it is found once.
 */
public final class JsonText {

  private static final JsonProvider JSON = JsonProvider.provider();

  private JsonText() {}

  /**
   * Reads one object.
   *
   * @throws JsonException when the text is not JSON or something else than an object
   */
  public static JsonObject parse(String text) {
    try (var reader = JSON.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  /** Reads step by step, so that what comes before a broken place can be used. */
  public static JsonParser parser(String text) {
    return JSON.createParser(new StringReader(text));
  }

  /** A new object. */
  public static JsonObjectBuilder object() {
    return JSON.createObjectBuilder();
  }

  /** A new object that begins as another. */
  public static JsonObjectBuilder object(JsonObject first) {
    return JSON.createObjectBuilder(first);
  }

  /** A new array. */
  public static JsonArrayBuilder array() {
    return JSON.createArrayBuilder();
  }
}
