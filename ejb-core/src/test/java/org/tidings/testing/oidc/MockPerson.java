package org.tidings.testing.oidc;

import com.nimbusds.jwt.JWTClaimsSet;

/** A person as the {@link MockIssuer} knows him. */
public record MockPerson(String subject, String email, boolean verified, String name) {

  public static final MockPerson ANN = new MockPerson("17", "ann@example.org", true, "Ann Lee");

  void describe(JWTClaimsSet.Builder claims) {
    claims.claim("email", email).claim("email_verified", verified).claim("name", name);
    claims.claim("zoneinfo", "Europe/Lisbon");
  }
}
