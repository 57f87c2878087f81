package org.tidings.web.portal;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.tidings.manage.SettingOption;
import org.tidings.manage.SettingView;

/** One setting of a source as a form edits it. */
public class SettingField implements Serializable {

  private static final long serialVersionUID = 1L;

  private final SettingView setting;
  private String text;
  private String[] chosen;

  /** The field as it is before anybody typed. */
  SettingField(SettingView setting) {
    this.setting = setting;
    this.text = setting.usual();
    this.chosen = split(setting.usual()).toArray(String[]::new);
  }

  /** Shows a stored value. */
  void show(JsonValue value) {
    if (value instanceof JsonArray array) {
      List<String> texts = array.getValuesAs(JsonString::getString);
      text = String.join(", ", texts);
      chosen = texts.toArray(String[]::new);
    } else {
      text = value instanceof JsonString words ? words.getString() : value.toString();
    }
  }

  /** What was typed, as the API takes it; nothing for an empty field. */
  Optional<JsonValue> value() {
    return switch (setting.kind()) {
      case "texts" -> array(split(text));
      case "choices" -> array(Arrays.stream(chosen));
      case "whole" -> words().map(SettingField::number);
      case "password" -> Optional.of(text).filter(typed -> !typed.isEmpty()).map(Json::createValue);
      default -> words().map(Json::createValue);
    };
  }

  private Optional<String> words() {
    return Optional.of(text).map(String::strip).filter(typed -> !typed.isEmpty());
  }

  /** A number, or else the text as it is: the service says what is wrong with it. */
  private static JsonValue number(String typed) {
    try {
      return Json.createValue(Long.parseLong(typed));
    } catch (NumberFormatException e) {
      return Json.createValue(typed);
    }
  }

  private static Optional<JsonValue> array(Stream<String> texts) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    texts.forEach(array::add);
    return Optional.<JsonValue>of(array.build()).filter(built -> !built.asJsonArray().isEmpty());
  }

  private static Stream<String> split(String commas) {
    return Arrays.stream(commas.split(",")).map(String::strip).filter(one -> !one.isEmpty());
  }

  public SettingView getSetting() {
    return setting;
  }

  /** What may be chosen; also what is stored, though the form would not offer it. */
  public List<SettingOption> getOptions() {
    List<SettingOption> offered = setting.options();
    boolean known = offered.stream().anyMatch(option -> option.value().equals(text));
    return known || text.isEmpty()
        ? offered
        : Stream.concat(offered.stream(), Stream.of(new SettingOption(text, label()))).toList();
  }

  private String label() {
    return setting.kind().equals(OwnAccounts.KIND) ? "Not connected any more" : text;
  }

  public String getText() {
    return text;
  }

  /** Nothing chosen in a list arrives as nothing at all. */
  public void setText(String text) {
    this.text = Objects.requireNonNullElse(text, "");
  }

  public String[] getChosen() {
    return chosen.clone();
  }

  public void setChosen(String[] chosen) {
    this.chosen = chosen.clone();
  }
}
