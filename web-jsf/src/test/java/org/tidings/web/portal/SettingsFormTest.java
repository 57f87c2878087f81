package org.tidings.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidings.manage.SettingOption;
import org.tidings.manage.SettingView;

class SettingsFormTest {

  private static final List<SettingView> SETTINGS =
      List.of(
          setting("host", "text", ""),
          setting("password", "password", ""),
          setting("port", "whole", "993"),
          setting("folders", "texts", "INBOX"),
          setting("kinds", "choices", "red"),
          setting("since", "period", "PT24H"));

  private static SettingView setting(String name, String kind, String usual) {
    List<SettingOption> options =
        kind.equals("period") ? List.of(new SettingOption("PT24H", "a day")) : List.of();
    return new SettingView(
        name, kind, name, "", true, usual, name.equals("since"), options, List.of());
  }

  @Test
  void begins_with_what_is_usual_and_leaves_out_what_is_empty() {
    assertThat(SettingsForm.of(SETTINGS).toSettings())
        .isEqualTo(json("{'port':993,'folders':['INBOX'],'kinds':['red'],'since':'PT24H'}"));
  }

  @Test
  void writes_each_text_that_was_typed_between_commas() {
    SettingsForm form = SettingsForm.of(SETTINGS);
    form.fill("folders", " INBOX, Lists ,,");

    assertThat(form.toSettings().getJsonArray("folders"))
        .isEqualTo(json("{'f':['INBOX','Lists']}").getJsonArray("f"));
  }

  @Test
  void leaves_a_number_that_is_none_to_the_service_to_refuse() {
    SettingsForm form = SettingsForm.of(SETTINGS);
    form.fill("port", "many");

    assertThat(form.toSettings().getString("port")).isEqualTo("many");
  }

  @Test
  void shows_the_settings_of_a_connected_source_again_without_its_secret() {
    JsonObject stored =
        json("{'host':'door','port':7,'folders':['a','b'],'kinds':['blue','red'],'since':'P9D'}");
    SettingsForm form = SettingsForm.of(SETTINGS, stored);

    assertThat(form.toSettings()).isEqualTo(stored);
    assertThat(form.isStored()).isTrue();
  }

  @Test
  void offers_a_stored_value_that_the_form_would_not_offer() {
    SettingsForm form = SettingsForm.of(SETTINGS, json("{'since':'P9D'}"));

    assertThat(form.getMore().get(0).getOptions())
        .extracting(SettingOption::value)
        .containsExactly("PT24H", "P9D");
  }

  /** Faces hands over null for an empty choice. */
  @Test
  void goes_on_where_no_account_is_chosen() {
    SettingField field = new SettingField(setting("account", "account", ""));
    field.setText(null);

    assertThat(field.getOptions()).isEmpty();
    assertThat(field.value()).isEmpty();
  }

  @Test
  void says_of_an_account_that_was_chosen_and_is_gone_that_it_is() {
    SettingView setting = setting("account", "account", "");
    SettingsForm form = SettingsForm.of(List.of(setting), json("{'account':'7'}"));

    assertThat(form.getMain().get(0).getOptions())
        .containsExactly(new SettingOption("7", "Not connected any more"));
  }

  @Test
  void removes_what_was_emptied_but_keeps_a_secret_that_was_not_typed() {
    SettingsForm form = SettingsForm.of(SETTINGS, json("{'host':'door','port':7}"));
    form.fill("port", "");

    assertThat(form.toPatch()).containsEntry("port", JsonObject.NULL).doesNotContainKey("password");
  }

  private static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
      return reader.readObject();
    }
  }
}
