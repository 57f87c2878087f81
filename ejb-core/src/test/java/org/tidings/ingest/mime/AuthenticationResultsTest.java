package org.tidings.ingest.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationResultsTest {

  private static final String GENUINE =
      """
      mx.google.com; dkim=pass header.i=@linkedin.com header.s=proddkim1024 header.b="a;b c/Q=";\
       dkim=pass header.i=@mailb.linkedin.com header.b=Zz; spf=pass (google.com: domain of\
       s-2x@bounce.linkedin.com designates 108.174.3.215 as permitted sender)\
       smtp.mailfrom=s-2x@bounce.linkedin.com; dmarc=pass (p=REJECT sp=REJECT dis=NONE)\
       header.from=linkedin.com""";

  @Test
  void reads_what_a_server_found_out() {
    Optional<AuthenticationResults> read = AuthenticationResults.parse(GENUINE);

    assertThat(read).map(AuthenticationResults::server).contains("mx.google.com");
    assertThat(vouches(GENUINE)).isTrue();
    assertThat(read.orElseThrow().vouchFor("example.org")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mx.x.org 1; dkim=pass header.d=linkedin.com",
        "mx.x.org; spf=none; dkim = pass (good) header.d=LinkedIn.com header.b=x",
        "mx.x.org; dkim=fail header.d=other.example; dkim=pass header.d=linkedin.com",
        "mx.x.org; dmarc=pass header.from=linkedin.com"
      })
  void a_signature_or_dmarc_is_enough(String field) {
    assertThat(vouches(field)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mx.x.org",
        "mx.x.org; none",
        "mx.x.org; dkim=fail header.d=linkedin.com",
        "mx.x.org; dkim=pass header.d=linkedin.com.evil.example",
        "mx.x.org; dkim=pass header.d=evil.example",
        "mx.x.org; spf=pass smtp.mailfrom=linkedin.com",
        "mx.x.org; dkim=pass header.d=linkedin.com; dmarc=fail header.from=linkedin.com",
        "mx.x.org; dmarc=pass header.from=linkedin.com; dmarc=fail header.from=evil.example",
        "mx.x.org; spf=fail smtp.mailfrom=\"x; dkim=pass header.d=linkedin.com\"@evil.example",
        "mx.x.org; spf=fail (of \"x); dkim=pass header.d=linkedin.com; (y\"@evil.example is bad)",
        "mx.x.org; spf=fail (dkim; dkim=pass header.d=linkedin.com",
        "mx.x.org; spf=fail \"; dkim=pass header.d=linkedin.com",
        "mx.x.org; spf=fail); dkim=pass header.d=linkedin.com",
        "mx.x.org; spf=fail dkim=pass header.d=linkedin.com",
        "dkim=pass header.d=linkedin.com; dkim=pass header.d=linkedin.com"
      })
  void whatever_is_smuggled_in_or_failed_vouches_for_nothing(String field) {
    assertThat(vouches(field)).isFalse();
  }

  private static boolean vouches(String field) {
    return AuthenticationResults.parse(field)
        .filter(results -> results.vouchFor("linkedin.com"))
        .isPresent();
  }
}
