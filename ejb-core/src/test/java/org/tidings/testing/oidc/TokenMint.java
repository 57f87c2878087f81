package org.tidings.testing.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** Makes an issuer's tokens, good ones and bad ones. */
final class TokenMint {

  private static final String ATTACKER = "https://attacker.example.net/keys";

  private final RSAKey key = newKey();
  private final RSAKey attackersKey = newKey();
  private final String clientSecret;

  TokenMint(String clientSecret) {
    this.clientSecret = clientSecret;
  }

  /** The public half of the key that good tokens are signed with. */
  RSAKey publicKey() {
    return key.toPublicJWK();
  }

  /** A token with these claims, but for what is wrong with it. */
  String make(JWTClaimsSet good, JOSEObjectType type, Misbehaviour wrong) {
    JWTClaimsSet claims = spoilt(good, wrong);
    try {
      return switch (wrong) {
        case ALGORITHM_NONE -> new PlainJWT(claims).serialize();
        case ALGORITHM_HS256_WITH_THE_PUBLIC_KEY ->
            signed(claims, hmac(type), new MACSigner(pem(key)));
        case ALGORITHM_HS256_WITH_THE_CLIENT_SECRET ->
            signed(claims, hmac(type), new MACSigner(clientSecret));
        case SIGNATURE_CHANGED -> withAnotherSignature(signed(claims, header(type, wrong), ours()));
        case CLAIMS_CHANGED -> withOtherClaims(signed(claims, header(type, wrong), ours()), claims);
        case KEY_ID_UNKNOWN,
            KEY_OF_AN_ATTACKER_UNDER_OUR_KEY_ID,
            KEY_SET_ADDRESS_IN_THE_HEADER,
            CERTIFICATE_ADDRESS_IN_THE_HEADER,
            KEY_IN_THE_HEADER ->
            signed(claims, header(type, wrong), new RSASSASigner(attackersKey));
        default -> signed(claims, header(type, wrong), ours());
      };
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private JWSSigner ours() throws JOSEException {
    return new RSASSASigner(key);
  }

  private JWSHeader header(JOSEObjectType type, Misbehaviour wrong) {
    JWSHeader.Builder header =
        new JWSHeader.Builder(
                wrong == Misbehaviour.ALGORITHM_RS512 ? JWSAlgorithm.RS512 : JWSAlgorithm.RS256)
            .keyID(key.getKeyID())
            .type(type);
    switch (wrong) {
      case KEY_ID_UNKNOWN -> header.keyID(UUID.randomUUID().toString());
      case KEY_SET_ADDRESS_IN_THE_HEADER ->
          header.keyID(attackersKey.getKeyID()).jwkURL(URI.create(ATTACKER));
      case CERTIFICATE_ADDRESS_IN_THE_HEADER -> header.x509CertURL(URI.create(ATTACKER));
      case KEY_IN_THE_HEADER -> header.jwk(attackersKey.toPublicJWK());
      case TYPE_OF_SOMETHING_ELSE -> header.type(new JOSEObjectType("logout+jwt"));
      case ACCESS_TOKEN_AS_ID_TOKEN -> header.type(new JOSEObjectType("at+jwt"));
      default -> {
        // the header is as it should be
      }
    }
    return header.build();
  }

  private JWSHeader hmac(JOSEObjectType type) {
    return new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).type(type).build();
  }

  private static JWTClaimsSet spoilt(JWTClaimsSet good, Misbehaviour wrong) {
    JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder(good);
    switch (wrong) {
      case NONCE_WRONG -> claims.claim("nonce", "another");
      case NONCE_MISSING -> claims.claim("nonce", null);
      case ISSUER_WRONG -> claims.issuer("https://attacker.example.net");
      case AUDIENCE_WRONG -> claims.audience("another-client");
      case AUDIENCE_MISSING -> claims.audience((String) null);
      case AUTHORIZED_PARTY_WRONG -> claims.claim("azp", "another-client");
      case AUTHORIZED_PARTY_MISSING_FOR_TWO_AUDIENCES ->
          claims.audience(List.of(good.getAudience().get(0), "another-client"));
      case EXPIRED -> claims.expirationTime(fromNow(Duration.ofMinutes(-5)));
      case EXPIRY_MISSING -> claims.expirationTime(null);
      case NOT_YET_VALID -> claims.notBeforeTime(fromNow(Duration.ofMinutes(5)));
      case ISSUED_IN_THE_FUTURE -> claims.issueTime(fromNow(Duration.ofMinutes(5)));
      case SUBJECT_MISSING -> claims.subject(null);
      case SUBJECT_EMPTY -> claims.subject("");
      case ACCESS_TOKEN_HASH_WRONG -> claims.claim("at_hash", "bm90IHRoZSBoYXNoIQ");
      default -> {
        // the claims are as they should be
      }
    }
    return claims.build();
  }

  private static Date fromNow(Duration time) {
    return Date.from(Instant.now().plus(time));
  }

  private static String signed(JWTClaimsSet claims, JWSHeader header, JWSSigner signer)
      throws JOSEException {
    SignedJWT token = new SignedJWT(header, claims);
    token.sign(signer);
    return token.serialize();
  }

  private static String withAnotherSignature(String token) {
    int at = token.lastIndexOf('.') + 10;
    char other = token.charAt(at) == 'A' ? 'B' : 'A';
    return token.substring(0, at) + other + token.substring(at + 1);
  }

  private static String withOtherClaims(String token, JWTClaimsSet claims) {
    String[] parts = token.split("\\.", -1);
    JWTClaimsSet another = new JWTClaimsSet.Builder(claims).subject("the-boss").build();
    return parts[0] + "." + Base64URL.encode(another.toString()) + "." + parts[2];
  }

  private static byte[] pem(RSAKey key) throws JOSEException {
    return key.toRSAPublicKey().toString().getBytes(StandardCharsets.UTF_8);
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
