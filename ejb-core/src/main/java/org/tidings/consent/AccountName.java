package org.tidings.consent;

import jakarta.json.JsonObject;
import org.tidings.json.JsonText;

/**
 * Whose account it is.
 *
 * @param subject what the provider tells accounts apart by; empty when it does not say
 * @param label what people know it by; empty when the provider does not say
 */
record AccountName(String subject, String label) {

  static final AccountName UNKNOWN = new AccountName("", "");

  static AccountName read(String json) {
    JsonObject object = JsonText.parse(json);
    return new AccountName(object.getString("subject"), object.getString("label"));
  }

  String json() {
    return JsonText.object().add("subject", subject).add("label", label).build().toString();
  }

  /** Whether both are known, and not the same. */
  boolean isAnotherThan(AccountName other) {
    return isKnown() && other.isKnown() && !subject.equals(other.subject);
  }

  boolean isKnown() {
    return !subject.isEmpty();
  }
}
