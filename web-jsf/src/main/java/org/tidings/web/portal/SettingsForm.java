package org.tidings.web.portal;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tidings.manage.SettingView;

/** The settings of a source as a form edits them, drawn from what its kind declares. */
public class SettingsForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private final List<SettingField> fields;
  private final boolean stored;

  private SettingsForm(List<SettingView> settings, boolean stored) {
    this.fields = settings.stream().map(SettingField::new).toList();
    this.stored = stored;
  }

  /** The form of a new source. */
  static SettingsForm of(List<SettingView> settings) {
    return new SettingsForm(settings, false);
  }

  /** The form of a connected source; its secrets stay unknown. */
  static SettingsForm of(List<SettingView> settings, JsonObject values) {
    SettingsForm form = new SettingsForm(settings, true);
    form.show(values);
    return form;
  }

  /** Shows values that are known. */
  void show(JsonObject values) {
    fields.forEach(
        field -> Optional.ofNullable(values.get(field.getSetting().name())).ifPresent(field::show));
  }

  /** The settings; without those left empty. */
  JsonObject toSettings() {
    JsonObjectBuilder settings = Json.createObjectBuilder();
    fields.forEach(
        field -> field.value().ifPresent(value -> settings.add(field.getSetting().name(), value)));
    return settings.build();
  }

  /** The settings as a merge patch: what was emptied goes, but a secret left empty stays. */
  JsonObject toPatch() {
    JsonObjectBuilder patch = Json.createObjectBuilder(toSettings());
    fields.stream()
        .filter(field -> field.value().isEmpty() && !isSecret(field))
        .forEach(field -> patch.addNull(field.getSetting().name()));
    return patch.build();
  }

  /** Fills a field in for the person. */
  void fill(String name, String text) {
    fields.stream()
        .filter(field -> field.getSetting().name().equals(name))
        .forEach(field -> field.setText(text));
  }

  /** The first thing that was typed, which is the best name there is. */
  String firstText() {
    return fields.stream()
        .filter(field -> field.getSetting().kind().equals("text"))
        .map(SettingField::getText)
        .findFirst()
        .orElse("");
  }

  /**
   * What a page shows anew after an answer; a typed secret stays where it is, as it is not sent.
   */
  public String getUpdates() {
    return fields.stream()
        .map(field -> field.getSetting().name() + (isSecret(field) ? "-message" : "-field"))
        .collect(Collectors.joining(" "));
  }

  private static boolean isSecret(SettingField field) {
    return field.getSetting().kind().equals("password");
  }

  /** Those that everybody sees. */
  public List<SettingField> getMain() {
    return fields.stream().filter(field -> !field.getSetting().onDemand()).toList();
  }

  /** Those for who asks for more. */
  public List<SettingField> getMore() {
    return fields.stream().filter(field -> field.getSetting().onDemand()).toList();
  }

  /** Whether its secrets are stored already. */
  public boolean isStored() {
    return stored;
  }
}
