package org.tidings.manage;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.tidings.ingest.Completion;
import org.tidings.ingest.Setting;
import org.tidings.ingest.SettingProblem;
import org.tidings.ingest.SourceAccess;
import org.tidings.ingest.SourceKind;
import org.tidings.json.JsonText;
import org.tidings.problem.FieldProblem;
import org.tidings.problem.InvalidInputException;
import org.tidings.secrets.Secret;

/** Takes apart what somebody typed for a source: settings, which are shown again, and secrets. */
final class SourceSettings {

  static final int MAX_NAME_CHARS = 80;

  private SourceSettings() {}

  /**
   * The name of a source.
   *
   * @throws InvalidInputException when it is empty or too long
   */
  static String name(String typed) {
    String name = typed.strip();
    if (name.isEmpty() || name.length() > MAX_NAME_CHARS) {
      throw new InvalidInputException(
          "name", "Name the source in 1 to %d characters.".formatted(MAX_NAME_CHARS));
    }
    return name;
  }

  /**
   * Finds what was left out of the settings of a new source. Stands outside of transactions.
   *
   * @throws InvalidInputException when it cannot be found
   */
  static NewSource complete(SourceKind kind, NewSource wanted) {
    return new NewSource(wanted.type(), wanted.name(), complete(kind, wanted.settings()));
  }

  /**
   * A merge patch to which is added what would be left out of the settings after it. Stands outside
   * of transactions.
   *
   * @throws InvalidInputException when it cannot be found
   */
  static JsonObject complete(SourceKind kind, JsonObject old, JsonObject patch) {
    JsonObject merged = Json.createMergePatch(patch).apply(old).asJsonObject();
    JsonObjectBuilder more = JsonText.object(patch);
    complete(kind, merged).entrySet().stream()
        .filter(setting -> !setting.getValue().equals(merged.get(setting.getKey())))
        .forEach(setting -> more.add(setting.getKey(), setting.getValue()));
    return more.build();
  }

  private static JsonObject complete(SourceKind kind, JsonObject settings) {
    Completion completion = kind.complete(settings);
    refuse(completion.problem().stream().map(SourceSettings::field).toList());
    return completion.settings();
  }

  /**
   * Takes apart the settings of a new source.
   *
   * @throws InvalidInputException when it cannot use them
   */
  static SourceAccess read(SourceKind kind, JsonObject typed) {
    return checked(kind, split(kind, typed));
  }

  /**
   * Applies a merge patch to the settings of a source. Secrets left out stay, unless the source
   * moves: then whoever changed its address would read them there.
   *
   * @throws InvalidInputException when it cannot use the result
   */
  static SourceAccess patch(SourceKind kind, SourceAccess old, JsonObject patch) {
    JsonObject merged = Json.createMergePatch(patch).apply(old.settings()).asJsonObject();
    SourceAccess typed = split(kind, merged);
    Map<String, Secret> secrets = new HashMap<>();
    if (kind.settings().stream()
        .filter(Setting::address) // a stored secret must not be sent anywhere else
        .allMatch(setting -> same(setting.name(), old.settings(), typed.settings()))) {
      secrets.putAll(old.secrets());
      secrets.keySet().removeAll(patch.keySet());
    }
    secrets.putAll(typed.secrets());
    return checked(kind, new SourceAccess(typed.settings(), secrets));
  }

  private static boolean same(String name, JsonObject one, JsonObject other) {
    return Objects.equals(one.get(name), other.get(name));
  }

  private static SourceAccess split(SourceKind kind, JsonObject typed) {
    JsonObjectBuilder settings = JsonText.object();
    Map<String, Secret> secrets = new HashMap<>();
    List<FieldProblem> problems = new ArrayList<>();
    Set<String> secretNames =
        kind.settings().stream()
            .filter(Setting::isSecret)
            .map(Setting::name)
            .collect(Collectors.toSet());
    for (Map.Entry<String, JsonValue> setting : typed.entrySet()) {
      JsonValue value = setting.getValue();
      if (!secretNames.contains(setting.getKey())) {
        settings.add(setting.getKey(), value);
      } else if (value instanceof JsonString text) {
        secrets.put(setting.getKey(), new Secret(text.getString()));
      } else if (value.getValueType() != ValueType.NULL) {
        problems.add(new FieldProblem("settings." + setting.getKey(), "Give it as text."));
      }
    }
    refuse(problems);
    return new SourceAccess(settings.build(), secrets);
  }

  private static SourceAccess checked(SourceKind kind, SourceAccess access) {
    refuse(kind.check(access).stream().map(SourceSettings::field).toList());
    return access;
  }

  private static FieldProblem field(SettingProblem problem) {
    return new FieldProblem("settings." + problem.setting(), problem.message());
  }

  private static void refuse(List<FieldProblem> problems) {
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
  }
}
