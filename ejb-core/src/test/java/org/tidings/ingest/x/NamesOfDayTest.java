package org.tidings.ingest.x;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NamesOfDayTest {

  private final NamesOfDay names = new NamesOfDay();

  @Test
  void a_name_costs_once_a_day_also_over_a_round_through_the_database() {
    assertThat(names.charged(List.of("7", "8"), 20_000)).isEqualTo(2);

    NamesOfDay read = NamesOfDay.read(names.json().build());

    assertThat(read.charged(List.of("7", "9"), 20_000)).isEqualTo(1);
    assertThat(read.charged(List.of("7", "9"), 20_001)).isEqualTo(2);
  }

  @Test
  void whoever_is_not_remembered_is_charged_each_time() {
    List<String> many =
        IntStream.rangeClosed(1, NamesOfDay.REMEMBERED + 5).mapToObj(Integer::toString).toList();
    names.charged(many, 20_000);

    assertThat(names.charged(many, 20_000)).isEqualTo(5);
  }
}
