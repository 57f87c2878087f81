package org.tidings.account;

import java.io.Serializable;

/**
 * A person as an identity provider knows him: the pair that never changes and is never given to
 * somebody else, unlike an e-mail address (OpenID Connect Core 1.0, section 5.7).
 *
 * @param issuer the provider
 * @param subject the provider's name for the person
 */
public record ExternalIdentity(String issuer, String subject) implements Serializable {

  /** As OpenID Connect limits a subject. */
  public static final int MAX_CHARS = 255;

  public ExternalIdentity {
    if (issuer.length() > MAX_CHARS || subject.isEmpty() || subject.length() > MAX_CHARS) {
      throw new IllegalArgumentException("An issuer and a subject have 1 to 255 characters");
    }
  }
}
