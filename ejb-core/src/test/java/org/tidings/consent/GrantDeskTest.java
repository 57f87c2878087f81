package org.tidings.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidings.grant.Grant;
import org.tidings.problem.NotFoundException;
import org.tidings.source.Source;
import org.tidings.source.SourceStatus;
import org.tidings.source.SourceType;
import org.tidings.source.SyncState;
import org.tidings.testing.memory.Workspace;
import org.tidings.testing.oauth.Dialect;
import org.tidings.testing.oauth.Trouble;

class GrantDeskTest {

  private ConsentWorld at;
  private Grant grant;

  private void connectedTo(Dialect dialect) {
    at = new ConsentWorld(dialect);
    grant = at.connect();
  }

  @AfterEach
  void close() {
    at.close();
  }

  @ParameterizedTest
  @CsvSource({"GOOGLE,true", "MICROSOFT,false", "LINKEDIN,false", "X,true"})
  void disconnecting_forgets_and_revokes_where_the_provider_takes_that(
      Dialect dialect, boolean revokes) {
    connectedTo(dialect);

    assertThat(disconnect(grant.id())).isEqualTo(revokes);

    assertThat(at.world.grants.ofUser(at.world.ann)).isEmpty();
    assertThat(at.outside.secrets().stream().anyMatch(at.outside::takes)).isEqualTo(!revokes);
    assertThat(at.world.audit.actions()).contains("grant.revoked");
  }

  @Test
  void a_provider_that_does_not_answer_keeps_nobody_from_disconnecting() {
    connectedTo(Dialect.X);
    at.outside.misbehave(Trouble.FAILS);

    assertThat(disconnect(grant.id())).isFalse();
    assertThat(at.world.grants.ofUser(at.world.ann)).isEmpty();
  }

  @Test
  void what_reads_with_it_waits_for_its_owner_and_goes_on_once_it_is_connected_again() {
    connectedTo(Dialect.X);
    Source source = reading();
    assertThat(at.in(at.desk::list).get(0).sources())
        .containsExactly(new GrantSourceView(source.id(), "Timeline"));
    source.needsAttention();
    at.connect();
    assertThat(source.status()).isEqualTo(SourceStatus.ACTIVE);

    disconnect(grant.id());

    assertThat(source.status()).isEqualTo(SourceStatus.NEEDS_ATTENTION);
    SyncState state = at.world.sources.syncState(source.id()).orElseThrow();
    assertThat(state.nextPollAt()).isEmpty();
    assertThat(state.lastError()).contains(ConsentWords.GONE);
  }

  @Test
  void nobody_disconnects_what_is_not_his() {
    connectedTo(Dialect.X);

    assertThatThrownBy(() -> disconnect(UUID.randomUUID())).isInstanceOf(NotFoundException.class);
  }

  @Test
  void an_end_that_is_near_is_said_to_be_near() {
    connectedTo(Dialect.LINKEDIN);
    assertThat(status()).isEqualTo("active");

    at.world.clock.advance(Duration.ofDays(336));
    assertThat(status()).isEqualTo("expiring");
    at.world.clock.advance(Duration.ofDays(29));
    assertThat(status()).isEqualTo("needs_attention");
    assertThat(at.in(at.desk::list).get(0).problem())
        .hasValueSatisfying(one -> assertThat(one).contains("is over"));
  }

  @Test
  void an_end_that_each_refresh_puts_off_is_not_spoken_of_until_it_is_near() {
    connectedTo(Dialect.MICROSOFT);
    assertThat(at.in(at.desk::list).get(0).consentBy()).isEmpty();

    at.world.clock.advance(Duration.ofDays(61));

    assertThat(at.in(at.desk::list).get(0).consentBy()).isPresent();
    assertThat(status()).isEqualTo("expiring");
  }

  private String status() {
    return at.in(at.desk::list).get(0).status();
  }

  private boolean disconnect(UUID id) {
    return at.in(() -> at.desk.disconnect(id));
  }

  private Source reading() {
    String config = "{\"account\":\"" + grant.id() + "\"}";
    Source source =
        new Source(
            UUID.randomUUID(),
            at.world.ann,
            new SourceType("x"),
            "Timeline",
            config,
            new byte[0],
            Workspace.NOON);
    at.in(
        () -> {
          at.world.sources.add(source, Workspace.NOON);
          return null;
        });
    return source;
  }
}
