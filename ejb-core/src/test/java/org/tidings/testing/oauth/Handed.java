package org.tidings.testing.oauth;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What an {@link AccountProvider} has handed out: codes, and the tokens of each consent. */
final class Handed {

  /** A code, and what it was asked for with. */
  record Code(Map<String, String> asked, Instant until) {}

  /** One person's consent. The last of its tokens are good. */
  static final class Consent {
    final String scope;
    String access = "";
    Instant accessUntil = Instant.EPOCH;
    String refresh = "";

    Consent(String scope) {
      this.scope = scope;
    }
  }

  private final Map<String, Code> codes = new LinkedHashMap<>();
  private final List<Consent> consents = new ArrayList<>();
  private final List<String> secrets = new ArrayList<>();

  synchronized String code(Map<String, String> asked, Instant until) {
    String code = secret("code");
    codes.put(code, new Code(asked, until));
    return code;
  }

  /** A code is good once. */
  synchronized Optional<Code> take(String code, Instant now) {
    return Optional.ofNullable(codes.remove(code)).filter(one -> now.isBefore(one.until()));
  }

  synchronized Consent consent(String scope) {
    Consent consent = new Consent(scope);
    consents.add(consent);
    return consent;
  }

  synchronized Optional<Consent> of(String token) {
    return consents.stream()
        .filter(one -> !token.isEmpty())
        .filter(one -> one.access.equals(token) || one.refresh.equals(token))
        .findFirst();
  }

  synchronized void forget(Consent consent) {
    consents.remove(consent);
  }

  synchronized void forgetAll() {
    consents.clear();
  }

  synchronized String secret(String kind) {
    String secret = kind + "-" + UUID.randomUUID();
    secrets.add(secret);
    return secret;
  }

  synchronized List<String> secrets() {
    return List.copyOf(secrets);
  }

  synchronized void remember(String secret) {
    secrets.add(secret);
  }
}
