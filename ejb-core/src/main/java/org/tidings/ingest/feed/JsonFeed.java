package org.tidings.ingest.feed;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tidings.ingest.FetchedItem.Author;
import org.tidings.json.JsonText;
import org.tidings.net.WebAddress;

/** Reads JSON Feed 1.0 and 1.1, item by item, so that those before a broken place are found. */
final class JsonFeed {

  private static final String VERSION = "jsonfeed.org/version/";

  private static final int MAX_NAMES = 20;

  private final Map<String, String> words = new HashMap<>();
  private final List<JsonObject> items = new ArrayList<>();
  private Optional<JsonObject> author = Optional.empty();

  private JsonFeed() {}

  static Optional<FeedDocument> read(String text, URI address) {
    JsonFeed feed = new JsonFeed();
    try (JsonParser parser = JsonText.parser(text)) {
      feed.take(parser);
    } catch (RuntimeException e) {
      // what came before it counts; of nesting without end the parser says no more than this
    }
    return feed.word("version").contains(VERSION)
        ? Optional.of(feed.document(address))
        : Optional.empty();
  }

  private void take(JsonParser parser) {
    parser.next();
    while (parser.hasNext() && parser.next() == Event.KEY_NAME) {
      String key = parser.getString();
      Event value = parser.next();
      if (key.equals("items") && value == Event.START_ARRAY) {
        takeItems(parser);
      } else if (value == Event.START_OBJECT && key.equals("author")) {
        author = Optional.of(parser.getObject());
      } else if (value == Event.VALUE_STRING) {
        words.put(key, parser.getString());
      } else if (value == Event.START_OBJECT || value == Event.START_ARRAY) {
        skip(parser);
      }
    }
  }

  /** The parser's own way to skip never ends where the text ends within. */
  private static void skip(JsonParser parser) {
    int depth = 1;
    while (depth > 0) {
      switch (parser.next()) {
        case START_ARRAY, START_OBJECT -> depth++;
        case END_ARRAY, END_OBJECT -> depth--;
        default -> {} // stays as deep
      }
    }
  }

  private void takeItems(JsonParser parser) {
    for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
      if (event == Event.START_OBJECT) {
        items.add(parser.getObject());
      } else if (event == Event.START_ARRAY) {
        skip(parser);
      }
    }
  }

  private FeedDocument document(URI address) {
    Optional<URI> home = WebAddress.resolve(address, word("home_page_url"));
    Author usual =
        author
            .map(one -> Authors.of("", text(one, "name"), ""))
            .filter(one -> !one.name().isEmpty())
            .orElse(new Author(Markup.undeclared(word("title")).text(), ""));
    List<FeedEntry> entries =
        items.stream()
            .limit(FeedDocument.MAX_ENTRIES)
            .map(item -> entry(item, home.orElse(address), usual))
            .toList();
    return new FeedDocument(
        word("title"),
        word("home_page_url").isEmpty() ? Optional.empty() : home,
        entries,
        items.size() > FeedDocument.MAX_ENTRIES,
        Duration.ZERO);
  }

  private static FeedEntry entry(JsonObject item, URI base, Author usual) {
    String url = text(item, "url").isEmpty() ? text(item, "external_url") : text(item, "url");
    return new FeedEntry(
        text(item, "id"),
        url.isEmpty() ? Optional.empty() : WebAddress.resolve(base, url),
        new Markup(text(item, "title"), false),
        body(item),
        author(item).orElse(usual),
        FeedDates.parse(text(item, "date_published"))
            .or(() -> FeedDates.parse(text(item, "date_modified"))),
        texts(item, "tags"),
        objects(item, "attachments").stream()
            .map(file -> Enclosures.named(text(file, "url"), text(file, "mime_type")))
            .filter(name -> !name.isEmpty())
            .toList());
  }

  private static Markup body(JsonObject item) {
    String html = text(item, "content_html");
    String plain = text(item, "content_text");
    if (!html.isBlank()) {
      return new Markup(html, true);
    }
    return new Markup(plain.isBlank() ? text(item, "summary") : plain, false);
  }

  private static Optional<Author> author(JsonObject item) {
    return Stream.concat(objects(item, "authors").stream(), objects(item, "author").stream())
        .map(one -> Authors.of("", text(one, "name"), ""))
        .filter(one -> !one.name().isEmpty())
        .findFirst();
  }

  /** The objects of an array, or the one that stands where an array might. */
  private static List<JsonObject> objects(JsonObject item, String name) {
    Object value = item.get(name);
    if (value instanceof JsonObject one) {
      return List.of(one);
    }
    return value instanceof JsonArray array
        ? array.stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast).toList()
        : List.of();
  }

  private static List<String> texts(JsonObject item, String name) {
    return item.get(name) instanceof JsonArray array
        ? array.stream()
            .filter(JsonString.class::isInstance)
            .map(text -> ((JsonString) text).getString().strip())
            .filter(text -> !text.isEmpty())
            .limit(MAX_NAMES)
            .toList()
        : List.of();
  }

  /** Also of a number: some programs number their items. */
  private static String text(JsonObject item, String name) {
    Object value = item.get(name);
    if (value instanceof JsonString text) {
      return text.getString();
    }
    return value instanceof JsonNumber number ? number.toString() : "";
  }

  private String word(String name) {
    return words.getOrDefault(name, "");
  }
}
