package org.tidings.identity.oidc;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;

/** Checks a token's claims by our clock: by whom, for whom, from when and until when. */
final class TokenClaims extends DefaultJWTClaimsVerifier<SecurityContext> {

  /** How far the issuer's clock may be from ours. */
  static final Duration SKEW = Duration.ofSeconds(60);

  private final Clock clock;

  TokenClaims(String issuer, String audience, Clock clock) {
    super(
        audience,
        new JWTClaimsSet.Builder().issuer(issuer).build(),
        Set.of("sub", "iat", "exp", "aud"));
    this.clock = clock;
    setMaxClockSkew(Math.toIntExact(SKEW.toSeconds()));
  }

  @Override
  public void verify(JWTClaimsSet claims, SecurityContext context) throws BadJWTException {
    super.verify(claims, context);
    Instant issuedAt = claims.getIssueTime().toInstant();
    if (issuedAt.isAfter(clock.instant().plus(SKEW))) {
      throw new BadJWTException("JWT issued in the future");
    }
  }

  @Override
  protected Date currentTime() {
    return Date.from(clock.instant());
  }
}
