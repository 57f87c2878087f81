package org.tidings.identity.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.util.Set;
import org.tidings.text.OneLine;

/**
 * Checks a token: signed with an algorithm of the list by a key of the issuer, for us, and now.
 * Keys come from the issuer's key set alone; what a token's header says of keys ({@code jku},
 * {@code x5u}, {@code jwk}) is not looked at. A token without signature is not even a {@link
 * SignedJWT}.
 */
final class TokenCheck {

  /**
   * What providers sign with; no symmetric algorithm, for which a public key would be the secret.
   */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

  private static final int DETAIL_CHARS = 200;

  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

  /**
   * @param types which types a token may have; null stands for none at all
   */
  TokenCheck(
      String issuer,
      String audience,
      JWKSource<SecurityContext> keys,
      Set<JOSEObjectType> types,
      Clock clock) {
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
    processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(types));
    processor.setJWTClaimsSetVerifier(new TokenClaims(issuer, audience, clock));
  }

  /**
   * The claims of a good token.
   *
   * @throws OidcRefusedException when it is not
   */
  JWTClaimsSet claims(SignedJWT token) {
    try {
      return processor.process(token, null);
    } catch (RateLimitReachedException e) {
      throw new OidcRefusedException(Refusal.UNPROVEN, "Its key is not one of the issuer's");
    } catch (KeySourceException e) {
      throw new OidcRefusedException(Refusal.UNREACHABLE, "The issuer's keys cannot be fetched");
    } catch (BadJOSEException | JOSEException e) {
      throw new OidcRefusedException(
          Refusal.UNPROVEN, OneLine.of(String.valueOf(e.getMessage()), DETAIL_CHARS));
    }
  }
}
