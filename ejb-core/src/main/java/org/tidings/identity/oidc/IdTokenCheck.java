package org.tidings.identity.oidc;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import com.nimbusds.openid.connect.sdk.validators.AccessTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.InvalidHashException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.tidings.account.ExternalIdentity;
import org.tidings.text.OneLine;

/** Reads from an ID token who signed in, and checks that it was in answer to this very attempt. */
@ApplicationScoped
public class IdTokenCheck {

  /** Not {@code at+jwt}, which is the type of an access token (RFC 9068). */
  private static final Set<JOSEObjectType> TYPES =
      new HashSet<>(Arrays.asList(JOSEObjectType.JWT, null));

  private static final int NAME_CHARS = 60;

  private final Clock clock;

  @Inject
  public IdTokenCheck(Clock clock) {
    this.clock = clock;
  }

  protected IdTokenCheck() {
    this(null); // for the container
  }

  ProvenPerson person(
      Provider provider, KnownIssuer issuer, SignInAttempt attempt, OIDCTokenResponse answer) {
    if (!(answer.getOIDCTokens().getIDToken() instanceof SignedJWT token)) {
      throw unproven("There is no signed ID token");
    }
    JWTClaimsSet claims =
        new TokenCheck(provider.issuer(), provider.clientId(), issuer.keys(), TYPES, clock)
            .claims(token);
    try {
      requireNonce(attempt, claims);
      requireForUs(provider, claims);
      requireHash(answer.getOIDCTokens().getAccessToken(), token, claims);
      return person(claims);
    } catch (ParseException | IllegalArgumentException e) {
      throw unproven("A claim of the ID token cannot be read");
    }
  }

  private static void requireNonce(SignInAttempt attempt, JWTClaimsSet claims)
      throws ParseException {
    if (!attempt.nonce().equals(claims.getStringClaim("nonce"))) {
      throw unproven("The ID token answers another sign-in");
    }
  }

  /** OpenID Connect Core 1.0, section 3.1.3.7, steps 4 and 5. */
  private static void requireForUs(Provider provider, JWTClaimsSet claims) throws ParseException {
    String party = claims.getStringClaim("azp");
    boolean ours = provider.clientId().equals(party);
    if (party == null ? claims.getAudience().size() > 1 : !ours) {
      throw unproven("The ID token was issued to another client");
    }
  }

  private static void requireHash(AccessToken access, SignedJWT token, JWTClaimsSet claims)
      throws ParseException {
    String hash = claims.getStringClaim("at_hash");
    JWSAlgorithm algorithm = token.getHeader().getAlgorithm();
    if (hash == null) {
      return; // optional in this flow
    }
    try {
      AccessTokenValidator.validate(access, algorithm, new AccessTokenHash(hash));
    } catch (InvalidHashException e) {
      throw unproven("The ID token was issued with another access token");
    }
  }

  private ProvenPerson person(JWTClaimsSet claims) throws ParseException {
    String name = claims.getStringClaim("name");
    return new ProvenPerson(
        new ExternalIdentity(claims.getIssuer(), claims.getSubject()),
        isVerified(claims) ? claims.getStringClaim("email") : null,
        name == null ? "" : OneLine.of(name, NAME_CHARS),
        claims.getStringClaim("zoneinfo"),
        clock.instant());
  }

  /** Some providers write the boolean as a string. */
  private static boolean isVerified(JWTClaimsSet claims) {
    return "true".equals(String.valueOf(claims.getClaim("email_verified")));
  }

  private static OidcRefusedException unproven(String detail) {
    return new OidcRefusedException(Refusal.UNPROVEN, detail);
  }
}
