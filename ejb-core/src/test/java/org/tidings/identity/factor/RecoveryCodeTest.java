package org.tidings.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecoveryCodeTest {

  @Test
  void ten_codes_of_80_bits_each_are_made_at_a_time() {
    List<String> codes = RecoveryCode.newOnes();

    assertThat(codes)
        .hasSize(10)
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}"));
    assertThat(RecoveryCode.newOnes()).doesNotContainAnyElementsOf(codes);
  }

  @Test
  void are_known_however_they_are_typed() {
    assertThat(TypedCode.plain(" abcd-efgh 2345-6789 ")).isEqualTo("ABCDEFGH23456789");
    assertThat(RecoveryCode.isWellFormed("ABCDEFGH23456789")).isTrue();
    assertThat(RecoveryCode.isWellFormed("123456")).isFalse();
    assertThat(RecoveryCode.isWellFormed("ABCDEFGH23456780")).isFalse();
  }

  @Test
  void are_stored_as_hashes_that_are_another_for_each_login() {
    UUID ann = UUID.randomUUID();
    String hash = RecoveryCode.hash(ann, "ABCDEFGH23456789");

    assertThat(hash).hasSize(64).doesNotContain("ABCD");
    assertThat(RecoveryCode.hash(UUID.randomUUID(), "ABCDEFGH23456789")).isNotEqualTo(hash);
    assertThat(RecoveryCode.hashes(ann, List.of("ABCD-EFGH-2345-6789"))).containsExactly(hash);
  }
}
