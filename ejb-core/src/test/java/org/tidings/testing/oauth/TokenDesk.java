package org.tidings.testing.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Gives tokens, in a provider's own form, for what it has handed out before. */
record TokenDesk(Dialect dialect, Clock clock, Handed handed) {

  /** Tokens for a code; empty when it is not good. */
  String redeemed(Map<String, String> form, Trouble trouble, String person, String issuer) {
    Handed.Code code = handed.take(form.getOrDefault("code", ""), clock.instant()).orElse(null);
    if (code == null
        || !code.asked().get("redirect_uri").equals(form.get("redirect_uri"))
        || !isProven(code, form.get("code_verifier"))) {
      return "";
    }
    Set<String> scopes = new TreeSet<>(Arrays.asList(code.asked().get("scope").split(" ", -1)));
    boolean lasts = dialect.lasts(code.asked(), scopes) && trouble != Trouble.NO_REFRESH_TOKEN;
    if (trouble == Trouble.FEWER_SCOPES) {
      scopes = Set.of("openid", "email");
    }
    Handed.Consent consent = handed.consent(String.join(dialect.scopeSeparator(), granted(scopes)));
    String identity = scopes.contains("openid") ? idToken(person, issuer) : "";
    return tokens(consent, lasts, identity);
  }

  /** Microsoft names what opens something, and leaves out what is about the flow. */
  private List<String> granted(Set<String> scopes) {
    return scopes.stream()
        .filter(scope -> dialect != Dialect.MICROSOFT || scope.startsWith("https://"))
        .toList();
  }

  private boolean isProven(Handed.Code code, String verifier) {
    if (!dialect.wantsChallenge()) {
      return verifier == null; // LinkedIn refuses one in this flow
    }
    return verifier != null
        && CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(verifier))
            .getValue()
            .equals(code.asked().get("code_challenge"));
  }

  /** Tokens for a refresh token; empty when it is not good. */
  String refreshed(Map<String, String> form) {
    String given = form.getOrDefault("refresh_token", "");
    return handed
        .of(given)
        .filter(one -> one.refresh.equals(given))
        .map(one -> tokens(one, dialect.rotates(), ""))
        .orElse("");
  }

  private String tokens(Handed.Consent consent, boolean newRefresh, String identity) {
    consent.access = handed.secret("access");
    consent.accessUntil = clock.instant().plus(dialect.accessLife());
    StringBuilder json = new StringBuilder(200).append("{\"token_type\":\"bearer\"");
    member(json, "access_token", consent.access);
    json.append(",\"expires_in\":").append(dialect.accessLife().toSeconds());
    member(json, "scope", consent.scope);
    if (newRefresh) {
      consent.refresh = handed.secret("refresh");
      member(json, "refresh_token", consent.refresh);
      if (dialect == Dialect.LINKEDIN) {
        json.append(",\"refresh_token_expires_in\":525600"); // as in LinkedIn's own sample
      }
    }
    if (!identity.isEmpty()) {
      member(json, "id_token", identity);
    }
    return json.append('}').toString();
  }

  private static void member(StringBuilder json, String name, String value) {
    json.append(",\"").append(name).append("\":\"").append(value).append('"');
  }

  private String idToken(String person, String issuer) {
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader(JWSAlgorithm.HS256),
              new JWTClaimsSet.Builder()
                  .issuer(issuer)
                  .subject("subject-of-" + person)
                  .audience(AccountProvider.CLIENT)
                  .claim("email", person + "@example.org")
                  .build());
      token.sign(new MACSigner(AccountProvider.SECRET.getBytes(UTF_8)));
      handed.remember(token.serialize());
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
