package org.tidings.ingest.linkedin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tidings.testing.memory.TestClock;

class ApiVersionTest {

  private final TestClock clock = new TestClock(Instant.parse("2027-05-31T12:00:00Z"));

  @Test
  void is_old_after_ten_months() {
    ApiVersion version = new ApiVersion("202607", Optional.of("client"), clock);

    assertThat(version.text()).isEqualTo("202607");
    assertThat(version.isOld()).isFalse();
    clock.advance(Duration.ofDays(1));
    assertThat(version.isOld()).isTrue();
  }

  @Test
  void what_is_no_month_is_refused_with_the_name_of_the_setting() {
    assertThatThrownBy(() -> new ApiVersion("2026-13", Optional.empty(), clock))
        .hasMessageContaining("tidings.linkedin.version");
  }
}
