package org.tidings.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidings.ingest.SettingKind.Option;
import org.tidings.secrets.Secret;

class SettingsCheckTest {

  private static final List<Option> COLOURS =
      List.of(new Option("red", "Red"), new Option("blue", "Blue"));

  private static final List<Setting> DECLARED =
      List.of(
          optional("text", new SettingKind.Text(5)).fitting(text -> !text.contains("!")),
          optional("secret", new SettingKind.Password()),
          optional("whole", new SettingKind.Whole(-1, 9)),
          optional("choice", new SettingKind.Choice(COLOURS)),
          optional("choices", new SettingKind.Choices(COLOURS)),
          optional("texts", new SettingKind.Texts(2, 5)),
          optional("period", new SettingKind.Period(Duration.ofDays(2), List.of())),
          optional("account", new SettingKind.Account(List.of("x"))));

  private static Setting optional(String name, SettingKind kind) {
    return Setting.of(name, kind, name, "Give another.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "'text':'abcde','whole':-1,'choice':'red','choices':['blue','red'],'texts':['a','b']",
        "'period':'PT48H','account':'8f14e45f-ceea-467f-a0e6-57bd8ac0a001','whole':9"
      })
  void finds_nothing_wrong_with_what_fits(String fitting) {
    assertThat(problemsIn(fitting)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'text':'abcdef'",
        "'text':''",
        "'text':'a!'",
        "'text':null",
        "'text':['a']",
        "'whole':-2",
        "'whole':10",
        "'whole':1.5",
        "'whole':99999999999999999999999",
        "'choice':'green'",
        "'choices':[]",
        "'choices':['green']",
        "'choices':['red','red']",
        "'choices':'red'",
        "'texts':['a','b','c']",
        "'texts':['a','a']",
        "'texts':['abcdef']",
        "'period':'P3D'",
        "'period':'soon'",
        "'account':'Ann'",
        "'account':'8F14E45F-CEEA-467F-A0E6-57BD8AC0A001'"
      })
  void names_what_does_not_fit_and_says_what_to_do(String wrong) {
    String setting = wrong.substring(1, wrong.indexOf('\'', 1));

    assertThat(problemsIn(wrong)).containsExactly(new SettingProblem(setting, "Give another."));
  }

  @Test
  void names_what_is_not_declared() {
    assertThat(problemsIn("'debug':true"))
        .extracting(SettingProblem::setting)
        .containsExactly("debug");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "'name':''", "'name':' '"})
  void asks_for_what_is_missing(String settings) {
    Setting name = optional("name", new SettingKind.Text(5)).required("Give a name.");

    assertThat(SettingsCheck.problemsIn(List.of(name), access(settings, Map.of())))
        .containsExactly(new SettingProblem("name", "Give a name."));
  }

  @Test
  void asks_for_a_missing_secret_and_for_another_that_has_a_line_break() {
    Setting key = optional("key", new SettingKind.Password()).required("Give the key.");

    assertThat(SettingsCheck.problemsIn(List.of(key), access("", Map.of())))
        .containsExactly(new SettingProblem("key", "Give the key."));
    assertThat(
            SettingsCheck.problemsIn(List.of(key), access("", Map.of("key", new Secret("a\r\nb")))))
        .containsExactly(new SettingProblem("key", "Give another."));
  }

  private static List<SettingProblem> problemsIn(String settings) {
    return SettingsCheck.problemsIn(DECLARED, access(settings, Map.of()));
  }

  private static SourceAccess access(String settings, Map<String, Secret> secrets) {
    String json = "{" + settings.replace('\'', '"') + "}";
    JsonObject object = Json.createReader(new StringReader(json)).readObject();
    return new SourceAccess(object, secrets);
  }
}
