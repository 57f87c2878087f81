package org.tidings.consent;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import org.tidings.json.JsonText;
import org.tidings.secrets.Secret;

/** The tokens of a grant, as its row holds them. */
record StoredTokens(Secret access, Optional<Secret> refresh) {

  static StoredTokens read(String json) {
    JsonObject object = JsonText.parse(json);
    return new StoredTokens(
        new Secret(object.getString("access")),
        Optional.ofNullable(object.getString("refresh", null)).map(Secret::new));
  }

  String json() {
    JsonObjectBuilder json = JsonText.object().add("access", access.reveal());
    refresh.ifPresent(token -> json.add("refresh", token.reveal()));
    return json.build().toString();
  }

  boolean hasAccess(Secret token) {
    return access.reveal().equals(token.reveal());
  }

  @Override
  public String toString() {
    return "StoredTokens[hidden]";
  }
}
