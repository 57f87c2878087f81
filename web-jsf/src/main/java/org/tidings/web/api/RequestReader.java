package org.tidings.web.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.tidings.problem.InvalidInputException;

/**
 * Reads the records that requests are made of. Stricter than JSON Binding: an unknown field, a
 * value of the wrong kind and a body that is too long are refused by name.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class RequestReader implements MessageBodyReader<Record> {

  private static final int MAX_BODY_BYTES = 256 << 10;
  private static final JsonParserFactory PARSERS = Json.createParserFactory(null);

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type.isRecord();
  }

  @Override
  public Record readFrom(
      Class<Record> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    return read(type, text(body));
  }

  /** The text of a body, as long as one may be. */
  static String text(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(MAX_BODY_BYTES + 1);
    if (bytes.length > MAX_BODY_BYTES) {
      throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /**
   * Reads a record.
   *
   * @throws InvalidInputException when the text is not one
   */
  static <T extends Record> T read(Class<T> type, String text) {
    JsonObject json = parse(text);
    JsonShape.check(type, json);
    return JsonBinding.JSONB.fromJson(json.toString(), type);
  }

  private static JsonObject parse(String text) {
    try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
      if (parser.next() == JsonParser.Event.START_OBJECT) {
        JsonObject object = parser.getObject();
        if (!parser.hasNext()) {
          return object;
        }
      }
    } catch (RuntimeException e) {
      // the sentence below says what to do; of nesting without end the parser says no more than
      // this
    }
    throw new InvalidInputException("", "Send one JSON object.");
  }
}
