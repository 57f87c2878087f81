package org.tidings.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.tidings.tenant.TenantId;
import org.tidings.testing.TestDatabase;

class JdbcListenersTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration OVER = Duration.ofMillis(-1);
  private static final UUID HERE = UUID.randomUUID();
  private static final UUID THERE = UUID.randomUUID();

  private final TestDatabase database = new TestDatabase();
  private final Listeners listeners = new JdbcListeners(database.claims());
  private SourceKey source;

  @BeforeEach
  void connect() throws SQLException {
    PollRows rows = new PollRows(database);
    TenantId acme = rows.tenant();
    source = new SourceKey(acme, rows.source(acme, Instant.now()));
  }

  @Test
  void one_node_listens_to_a_source_for_as_long_as_it_goes_on_saying_so() {
    assertThat(listeners.claim(HERE, List.of(source), MINUTE)).isEmpty();
    assertThat(listeners.claim(THERE, List.of(source), MINUTE)).containsExactly(source);
    assertThat(listeners.claim(HERE, List.of(source), OVER)).isEmpty();
    assertThat(listeners.claim(THERE, List.of(source), MINUTE)).isEmpty();
    assertThat(listeners.claim(HERE, List.of(source), MINUTE)).containsExactly(source);
  }

  @Test
  void a_node_that_was_slow_to_say_so_goes_on_if_no_other_came() {
    listeners.claim(HERE, List.of(source), OVER);

    assertThat(listeners.claim(HERE, List.of(source), MINUTE)).isEmpty();
    assertThat(listeners.claim(THERE, List.of(source), MINUTE)).containsExactly(source);
  }

  @Test
  void nobody_listens_to_a_source_that_is_gone() {
    SourceKey gone = new SourceKey(source.tenant(), UUID.randomUUID());

    assertThat(listeners.claim(HERE, List.of(source, gone), MINUTE)).containsExactly(gone);
    assertThat(listeners.claim(HERE, List.of(), MINUTE)).isEmpty();
  }

  @Test
  @Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD) // or it waits for the lock
  void a_source_that_is_just_being_polled_stays_its_listeners() throws SQLException {
    listeners.claim(HERE, List.of(source), MINUTE);
    try (Connection poll = database.superuser().getConnection();
        Statement lock = poll.createStatement()) {
      poll.setAutoCommit(false);
      lock.execute("select from sync_state for update");

      assertThat(listeners.claim(HERE, List.of(source), MINUTE)).isEmpty();
    }
  }
}
