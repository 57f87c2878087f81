package org.tidings.identity.oidc;

/**
 * A sign-in with an identity provider was refused. The message is for the log; it holds no token.
 */
public class OidcRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Refusal refusal;

  /** Takes no cause: those of the libraries may show what they could not read. */
  public OidcRefusedException(Refusal refusal, String detail) {
    super(detail);
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
