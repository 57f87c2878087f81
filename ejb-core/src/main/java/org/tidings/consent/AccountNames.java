package org.tidings.consent;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tidings.json.JsonText;
import org.tidings.net.HttpAnswer;
import org.tidings.net.HttpCall;
import org.tidings.net.OperatorHttp;
import org.tidings.secrets.Secret;
import org.tidings.text.OneLine;

/**
 * Finds out whose account was connected: from the ID token, which came straight from the provider
 * and so needs no signature (OpenID Connect Core 1.0, section 3.1.3.7, step 6), or by asking with
 * the access token. It opens nothing here; an account without a name works too.
 */
@ApplicationScoped
public class AccountNames {

  private static final int OK = 200;
  private static final int MAX_BYTES = 64 * 1024;
  private static final int LABEL_CHARS = 120;
  private static final int SUBJECT_CHARS = 255;
  private static final List<String> LABELS = List.of("email", "preferred_username", "name");

  private final OperatorHttp http;
  private final Duration deadline;

  /**
   * @param deadline for each request
   */
  @Inject
  public AccountNames(
      OperatorHttp http,
      @ConfigProperty(name = "tidings.consent.deadline", defaultValue = "PT10S")
          Duration deadline) {
    this.http = http;
    this.deadline = deadline;
  }

  protected AccountNames() {
    this(null, null); // for the container
  }

  AccountName of(ConsentProvider provider, IssuedTokens tokens) {
    try {
      Optional<URI> profile = provider.profile();
      if (profile.isPresent()) {
        return ask(profile.get(), tokens.access());
      }
      return tokens.idToken().isPresent()
          ? read(provider, JWTParser.parse(tokens.idToken().get()).getJWTClaimsSet())
          : AccountName.UNKNOWN;
    } catch (IOException | ParseException | JsonException | ClassCastException e) {
      return AccountName.UNKNOWN;
    }
  }

  private static AccountName read(ConsentProvider provider, JWTClaimsSet claims)
      throws ParseException {
    if (claims.getSubject() == null || !claims.getAudience().contains(provider.clientId())) {
      return AccountName.UNKNOWN;
    }
    for (String claim : LABELS) {
      String label = claims.getStringClaim(claim);
      if (label != null && !label.isBlank()) {
        return name(claims.getSubject(), label);
      }
    }
    return name(claims.getSubject(), "");
  }

  /** As X answers: {@code {"data":{"id":"7","username":"bob"}}}. */
  private AccountName ask(URI profile, Secret access) throws IOException {
    HttpCall call =
        new HttpCall(
            "GET",
            profile,
            Map.of("Accept", "application/json", "Authorization", "Bearer " + access.reveal()),
            Optional.empty());
    HttpAnswer answer = http.send(call, MAX_BYTES, deadline);
    if (answer.status() != OK) {
      return AccountName.UNKNOWN;
    }
    JsonObject data = JsonText.parse(answer.body()).getJsonObject("data");
    return data == null
        ? AccountName.UNKNOWN
        : name(data.getString("id", ""), "@" + data.getString("username", ""));
  }

  private static AccountName name(String subject, String label) {
    return subject.length() > SUBJECT_CHARS
        ? AccountName.UNKNOWN
        : new AccountName(subject, OneLine.of(label, LABEL_CHARS));
  }
}
