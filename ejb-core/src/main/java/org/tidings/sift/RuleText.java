package org.tidings.sift;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import java.util.UUID;
import org.tidings.json.JsonText;
import org.tidings.problem.InvalidInputException;

/**
 * A rule as its owner typed it: what it is called and what it asks. What is not given is empty.
 *
 * @param sender words, or between slashes a regular expression, as the three after it
 */
public record RuleText(
    String name,
    Optional<UUID> source,
    Optional<String> sender,
    Optional<String> subject,
    Optional<String> text,
    Optional<String> list) {

  public RuleText called(String newName) {
    return new RuleText(newName, source, sender, subject, text, list);
  }

  /**
   * What it asks, compiled.
   *
   * @throws InvalidInputException when something cannot be used; names its field
   */
  public Conditions conditions() {
    return new Conditions(
        source,
        test("match.sender", sender),
        test("match.subject", subject),
        test("match.text", text),
        test("match.list", list));
  }

  private static Optional<TextTest> test(String field, Optional<String> typed) {
    return typed.map(given -> TextTests.read(field, given));
  }

  String json() {
    JsonObjectBuilder json = JsonText.object().add("name", name);
    source.ifPresent(id -> json.add("source", id.toString()));
    sender.ifPresent(typed -> json.add("sender", typed));
    subject.ifPresent(typed -> json.add("subject", typed));
    text.ifPresent(typed -> json.add("text", typed));
    list.ifPresent(typed -> json.add("list", typed));
    return json.build().toString();
  }

  static RuleText read(String text) {
    JsonObject json = JsonText.parse(text);
    return new RuleText(
        json.getString("name"),
        value(json, "source").map(UUID::fromString),
        value(json, "sender"),
        value(json, "subject"),
        value(json, "text"),
        value(json, "list"));
  }

  private static Optional<String> value(JsonObject json, String name) {
    return Optional.ofNullable(json.getString(name, null));
  }

  @Override
  public String toString() {
    return "RuleText[hidden]";
  }
}
