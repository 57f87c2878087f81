package org.tidings.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tidings.tenant.TenantId;

/** What every implementation of {@link SecondFactors} keeps to. */
public interface SecondFactorsContract {

  Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  byte[] SECRET = "wrapped".getBytes(StandardCharsets.UTF_8);
  List<String> HASHES = List.of("one", "two", "three");
  TenantId ACME = TenantId.random();
  TenantId GLOBEX = TenantId.random();

  /** Who she is in both workspaces. */
  UUID ANN = UUID.randomUUID();

  UUID LOGIN = UUID.randomUUID();

  SecondFactors factors();

  default boolean add() {
    return factors().add(LOGIN, SECRET, 41, HASHES, NOON);
  }

  @Test
  default void belongs_to_the_login_and_so_counts_in_each_workspace() {
    assertThat(factors().find(ACME, ANN)).isEmpty();
    assertThat(add()).isTrue();

    for (TenantId tenant : List.of(ACME, GLOBEX)) {
      SecondFactor found = factors().find(tenant, ANN).orElseThrow();
      assertThat(found.loginId()).isEqualTo(LOGIN);
      assertThat(found.wrappedSecret()).isEqualTo(SECRET);
      assertThat(found.since()).isEqualTo(NOON);
      assertThat(found.codesLeft()).isEqualTo(3);
    }
    assertThat(factors().find(TenantId.random(), ANN)).isEmpty();
    assertThat(factors().find(ACME, UUID.randomUUID())).isEmpty();
  }

  @Test
  default void a_login_has_one() {
    add();

    assertThat(factors().add(LOGIN, new byte[0], 99, List.of("other"), NOON)).isFalse();

    assertThat(factors().find(ACME, ANN).orElseThrow().wrappedSecret()).isEqualTo(SECRET);
    assertThat(factors().useRecoveryCode(LOGIN, "other")).isEmpty();
  }

  @Test
  default void a_step_is_taken_once_and_uses_up_those_before_it() {
    add();

    assertThat(factors().takeStep(LOGIN, 41)).as("that of the first code").isFalse();
    assertThat(factors().takeStep(LOGIN, 43)).isTrue();
    assertThat(factors().takeStep(LOGIN, 43)).isFalse();
    assertThat(factors().takeStep(LOGIN, 42)).isFalse();
    assertThat(factors().takeStep(LOGIN, 44)).isTrue();
    assertThat(factors().takeStep(UUID.randomUUID(), 44)).isFalse();
  }

  @Test
  default void a_recovery_code_is_used_once_and_the_rest_are_counted() {
    add();

    assertThat(factors().useRecoveryCode(LOGIN, "four")).isEmpty();
    assertThat(factors().useRecoveryCode(UUID.randomUUID(), "one")).isEmpty();
    assertThat(factors().useRecoveryCode(LOGIN, "one")).hasValue(2);
    assertThat(factors().useRecoveryCode(LOGIN, "one")).isEmpty();
    assertThat(factors().useRecoveryCode(LOGIN, "two")).hasValue(1);
    assertThat(factors().useRecoveryCode(LOGIN, "three")).hasValue(0);
    assertThat(factors().find(ACME, ANN).orElseThrow().codesLeft()).isZero();
  }

  @Test
  default void new_recovery_codes_take_the_place_of_all() {
    assertThat(factors().replaceRecoveryCodes(LOGIN, List.of("four"))).isFalse();
    add();

    assertThat(factors().replaceRecoveryCodes(LOGIN, List.of("four", "five"))).isTrue();

    assertThat(factors().useRecoveryCode(LOGIN, "one")).isEmpty();
    assertThat(factors().useRecoveryCode(LOGIN, "five")).hasValue(1);
  }

  @Test
  default void goes_with_its_codes_when_it_is_removed() {
    add();

    assertThat(factors().remove(LOGIN)).isTrue();

    assertThat(factors().find(ACME, ANN)).isEmpty();
    assertThat(factors().useRecoveryCode(LOGIN, "one")).isEmpty();
    assertThat(factors().remove(LOGIN)).isFalse();
    assertThat(add()).as("set up anew").isTrue();
  }
}
