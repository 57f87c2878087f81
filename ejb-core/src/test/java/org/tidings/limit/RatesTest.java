package org.tidings.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatesTest {

  @Test
  void takes_the_operators_word_for_a_limit() {
    Rates rates = rates(Map.of("tidings.limit.codes-per-user", "3/PT10M"));

    assertThat(rates.of(Limit.CODES_PER_USER)).isEqualTo(new Rate(3, Duration.ofMinutes(10)));
    assertThat(rates.of(Limit.CODES_PER_TARGET)).isEqualTo(new Rate(10, Duration.ofHours(1)));
  }

  @Test
  void names_the_setting_that_cannot_be_read() {
    assertThatThrownBy(() -> rates(Map.of("tidings.limit.api-per-caller", "many")))
        .hasMessage("tidings.limit.api-per-caller: Not a rate like 20/PT15M: many");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "20", "0/PT1M", "-1/PT1M", "20/PT0S", "20/P31D", "20/P1Y", "20/PT"})
  void a_rate_is_a_number_of_times_over_a_second_to_30_days(String text) {
    assertThatThrownBy(() -> Rate.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource
  void every_limit_is_documented_with_its_usual_rate(Limit limit) throws IOException {
    assertThat(Files.readString(Path.of("..", "docs", "configuration.md")))
        .contains("| `" + limit.setting() + "` | `" + limit.usual() + "` |");
  }

  private static Rates rates(Map<String, String> said) {
    return new Rates(setting -> Optional.ofNullable(said.get(setting)));
  }
}
