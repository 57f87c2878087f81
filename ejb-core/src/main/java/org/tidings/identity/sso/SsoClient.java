package org.tidings.identity.sso;

import java.util.ArrayList;
import java.util.List;
import org.tidings.account.ExternalIdentity;
import org.tidings.identity.oidc.Provider;
import org.tidings.problem.FieldProblem;
import org.tidings.problem.InvalidInputException;
import org.tidings.secrets.Secret;

/**
 * A provider, and what we are to it, as an owner typed it.
 *
 * @param issuer exactly as the provider writes it in its tokens
 * @param secret the client's
 */
public record SsoClient(String issuer, String clientId, Secret secret) {

  static final int MAX_CHARS = ExternalIdentity.MAX_CHARS;

  /**
   * As typed.
   *
   * @throws InvalidInputException when it cannot be meant
   */
  public static SsoClient of(String issuer, String clientId, Secret secret) {
    List<FieldProblem> problems = new ArrayList<>();
    String address = issuer.strip();
    String client = clientId.strip();
    if (address.length() > MAX_CHARS || !Provider.isIssuer(address)) {
      problems.add(
          new FieldProblem("issuer", "Give an address such as https://id.example.org/realm."));
    }
    if (client.isEmpty() || client.length() > MAX_CHARS) {
      problems.add(new FieldProblem("clientId", "Give the client id, 255 characters at most."));
    }
    if (secret.reveal().isBlank() || secret.reveal().length() > MAX_CHARS) {
      problems.add(
          new FieldProblem("clientSecret", "Give the client's secret, 255 characters at most."));
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return new SsoClient(address, client, secret);
  }
}
