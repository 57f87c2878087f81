package org.tidings.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ImportanceTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void a_question_from_a_person_comes_before_a_newsletter() {
    assertThat(of(Set.of(), 0.5)).isGreaterThan(of(Set.of("BULK"), 0.9));
  }

  @Test
  void an_automatic_invoice_comes_before_small_talk() {
    assertThat(of(Set.of("AUTOMATIC", "ATTACHMENT"), 0.8)).isGreaterThan(of(Set.of(), 0.2));
  }

  @Test
  void what_its_sender_marked_as_important_rises() {
    assertThat(of(Set.of("IMPORTANT"), 0.3)).isGreaterThan(of(Set.of(), 0.6));
  }

  @Test
  void of_two_alike_the_newer_comes_first() {
    assertThat(Importance.of(Set.of(), 0.5, NOON, NOON))
        .isGreaterThan(Importance.of(Set.of(), 0.5, NOON.minus(Duration.ofHours(6)), NOON));
  }

  @Property
  void it_is_never_below_0_or_above_1(
      @ForAll Set<String> traits, @ForAll @DoubleRange(min = 0, max = 1) double salience) {
    assertThat(of(traits, salience)).isBetween(0.0, 1.0);
  }

  private static double of(Set<String> traits, double salience) {
    return Importance.of(traits, salience, NOON, NOON);
  }
}
