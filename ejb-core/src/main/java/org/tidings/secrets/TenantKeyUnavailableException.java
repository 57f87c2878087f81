package org.tidings.secrets;

/**
 * The key that wraps keysets cannot be used at the moment. The reason says what to look at; it is
 * for the operator, and nothing is lost meanwhile: what needs the key is tried again.
 */
public class TenantKeyUnavailableException extends ProtectionUnavailableException {

  /** Why, as far as AWS KMS tells. */
  public enum Reason {
    DENIED("this node may not use it: look at its role and at the key's policy"),
    DISABLED("it is disabled, or about to be deleted: enable it"),
    UNKNOWN("there is no such key: look at its ARN, account and region"),
    THROTTLED("too much is asked of it: ask AWS for a higher quota"),
    UNREACHABLE("AWS KMS does not answer: look at its status and at this node's network");

    private final String advice;

    Reason(String advice) {
      this.advice = advice;
    }
  }

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  public TenantKeyUnavailableException(Reason reason, String key, Throwable cause) {
    super("The key " + key + " cannot be used; " + reason.advice, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
