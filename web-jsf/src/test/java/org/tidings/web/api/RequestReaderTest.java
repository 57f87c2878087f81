package org.tidings.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidings.problem.FieldProblem;
import org.tidings.problem.InvalidInputException;

class RequestReaderTest {

  private final RequestReader reader = new RequestReader();

  @Test
  void reads_a_record_with_records_in_lists() {
    PreferencesRequest request =
        read(
            PreferencesRequest.class,
            "{'schedules':[{'days':['MON','FRI'],'time':'08:00'}],'timeZone':'UTC'}");

    assertThat(request)
        .isEqualTo(
            new PreferencesRequest(
                List.of(new PreferencesRequest.Schedule(List.of("MON", "FRI"), "08:00")), "UTC"));
  }

  @Test
  void leaves_out_what_is_left_out_or_null() {
    assertThat(read(SourcePatch.class, "{'name':null}"))
        .isEqualTo(new SourcePatch(null, null, null, null, null));
  }

  @Test
  void passes_free_settings_on_as_they_are() {
    SourceRequest request =
        read(SourceRequest.class, "{'type':'email','name':'W','settings':{'any':{'thing':[1]}}}");

    assertThat(request.settings().toString()).isEqualTo("{\"any\":{\"thing\":[1]}}");
  }

  @Test
  void names_unknown_fields_wherever_they_are() {
    assertThat(
            problems(
                PreferencesRequest.class,
                "{'schedules':[{'days':[],'hour':8}],'timeZone':'UTC','instant':true}"))
        .containsExactly("schedules[0].hour", "instant");
  }

  @Test
  void names_values_of_the_wrong_kind() {
    assertThat(problems(SourcePatch.class, "{'name':7,'paused':'yes','settings':[]}"))
        .containsExactly("name", "paused", "settings");
    assertThat(problems(PreferencesRequest.class, "{'schedules':[1],'timeZone':{}}"))
        .containsExactly("schedules[0]", "timeZone");
    assertThat(problems(PreferencesRequest.class, "{'schedules':{}}")).containsExactly("schedules");
  }

  @Test
  void refuses_what_is_nested_without_end() {
    assertThatThrownBy(() -> read(MeChange.class, "{'name':" + "[".repeat(100_000)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("Send one JSON object.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "7", "null", "{} {}", "{'name':}"})
  void refuses_what_is_not_one_json_object(String body) {
    assertThatThrownBy(() -> read(MeChange.class, body))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("Send one JSON object.");
  }

  @Test
  void refuses_a_body_that_is_too_long() {
    String body = "{'locale':'" + "x".repeat(300_000) + "'}";

    ClientErrorException refusal =
        catchThrowableOfType(ClientErrorException.class, () -> read(MeChange.class, body));

    assertThat(refusal.getResponse().getStatus()).isEqualTo(413);
  }

  private List<String> problems(Class<? extends Record> type, String json) {
    return catchThrowableOfType(InvalidInputException.class, () -> read(type, json))
        .problems()
        .stream()
        .map(FieldProblem::field)
        .toList();
  }

  private <T extends Record> T read(Class<T> type, String json) {
    byte[] body = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    try {
      @SuppressWarnings("unchecked") // the reader makes what it is asked for
      Class<Record> asked = (Class<Record>) (Class<?>) type;
      return type.cast(
          reader.readFrom(
              asked,
              type,
              new Annotation[0],
              MediaType.APPLICATION_JSON_TYPE,
              new MultivaluedHashMap<>(),
              new ByteArrayInputStream(body)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
