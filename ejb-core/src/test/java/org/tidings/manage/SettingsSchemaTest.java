package org.tidings.manage;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidings.ingest.Setting;
import org.tidings.ingest.SettingKind;
import org.tidings.ingest.SettingKind.Option;
import org.tidings.json.JsonText;

class SettingsSchemaTest {

  @Test
  void describes_each_setting_and_refuses_others() {
    JsonObject schema =
        SettingsSchema.of(
            List.of(
                Setting.of("host", new SettingKind.Text(9), "Host", "Wrong.").required("Give it."),
                Setting.of("port", new SettingKind.Whole(1, 9), "Port", "Wrong.").hint("Small.")));

    assertThat(schema)
        .isEqualTo(
            json(
                "{'$schema':'https://json-schema.org/draft/2020-12/schema','type':'object',"
                    + "'properties':{"
                    + "'host':{'type':'string','maxLength':9,'title':'Host'},"
                    + "'port':{'type':'integer','minimum':1,'maximum':9,'title':'Port',"
                    + "'description':'Small.'}},"
                    + "'required':['host'],'additionalProperties':false}"));
  }

  @Test
  void says_that_a_secret_is_never_shown_again() {
    assertThat(property(new SettingKind.Password()))
        .isEqualTo(json("{'type':'string','title':'It','writeOnly':true}"));
  }

  @Test
  void lists_what_may_be_chosen() {
    List<Option> colours = List.of(new Option("red", "Red"), new Option("blue", "Blue"));

    assertThat(property(new SettingKind.Choice(colours)))
        .isEqualTo(json("{'type':'string','enum':['red','blue'],'title':'It'}"));
    assertThat(property(new SettingKind.Choices(colours)))
        .isEqualTo(
            json(
                "{'type':'array','items':{'type':'string','enum':['red','blue']},"
                    + "'minItems':1,'maxItems':2,'uniqueItems':true,'title':'It'}"));
  }

  private static JsonObject property(SettingKind kind) {
    return SettingsSchema.of(List.of(Setting.of("it", kind, "It", "Wrong.")))
        .getJsonObject("properties")
        .getJsonObject("it");
  }

  private static JsonObject json(String text) {
    return JsonText.parse(text.replace('\'', '"'));
  }
}
