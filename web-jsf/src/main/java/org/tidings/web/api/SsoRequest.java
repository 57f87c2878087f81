package org.tidings.web.api;

import jakarta.validation.constraints.NotBlank;

/** An identity provider, and what we are to it. Does not show the secret. */
public record SsoRequest(
    @NotBlank String issuer, @NotBlank String clientId, @NotBlank String clientSecret) {

  @Override
  public String toString() {
    return "SsoRequest[" + issuer + "]";
  }
}
