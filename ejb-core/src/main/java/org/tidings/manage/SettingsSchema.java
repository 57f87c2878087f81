package org.tidings.manage;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.tidings.ingest.Setting;
import org.tidings.ingest.SettingKind;
import org.tidings.ingest.SettingKind.Option;
import org.tidings.json.JsonText;

/** Describes declared settings for programs (JSON Schema 2020-12). */
final class SettingsSchema {

  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private SettingsSchema() {}

  static JsonObject of(List<Setting> settings) {
    JsonObjectBuilder properties = JsonText.object();
    JsonArrayBuilder required = JsonText.array();
    for (Setting setting : settings) {
      properties.add(setting.name(), property(setting));
      if (setting.isRequired()) {
        required.add(setting.name());
      }
    }
    return JsonText.object()
        .add("$schema", DIALECT)
        .add("type", "object")
        .add("properties", properties)
        .add("required", required)
        .add("additionalProperties", false)
        .build();
  }

  private static JsonObjectBuilder property(Setting setting) {
    JsonObjectBuilder schema = values(setting.kind()).add("title", setting.label());
    if (!setting.hint().isEmpty()) {
      schema.add("description", setting.hint());
    }
    return setting.isSecret() ? schema.add("writeOnly", true) : schema;
  }

  private static JsonObjectBuilder values(SettingKind kind) {
    if (kind instanceof SettingKind.Whole bounds) {
      return JsonText.object()
          .add("type", "integer")
          .add("minimum", bounds.least())
          .add("maximum", bounds.most());
    }
    if (kind instanceof SettingKind.Choices choices) {
      return array(oneOf(choices.options()), choices.options().size());
    }
    if (kind instanceof SettingKind.Texts texts) {
      return array(text().add("maxLength", texts.maxChars()), texts.most());
    }
    if (kind instanceof SettingKind.Choice choice) {
      return oneOf(choice.options());
    }
    if (kind instanceof SettingKind.Period) {
      return text().add("format", "duration");
    }
    if (kind instanceof SettingKind.Account) {
      return text().add("format", "uuid");
    }
    return kind instanceof SettingKind.Text plain
        ? text().add("maxLength", plain.maxChars())
        : text();
  }

  private static JsonObjectBuilder text() {
    return JsonText.object().add("type", "string");
  }

  private static JsonObjectBuilder oneOf(List<Option> options) {
    JsonArrayBuilder values = JsonText.array();
    options.forEach(option -> values.add(option.value()));
    return text().add("enum", values);
  }

  private static JsonObjectBuilder array(JsonObjectBuilder items, int most) {
    return JsonText.object()
        .add("type", "array")
        .add("items", items)
        .add("minItems", 1)
        .add("maxItems", most)
        .add("uniqueItems", true);
  }
}
