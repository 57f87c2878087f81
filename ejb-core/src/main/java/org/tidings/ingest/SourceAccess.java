package org.tidings.ingest;

import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import org.tidings.secrets.Secret;

/**
 * What a connector needs to reach one source: its settings as the user gave them and, apart from
 * them, its secrets by setting name.
 */
public record SourceAccess(JsonObject settings, Map<String, Secret> secrets) {

  /** Among the secrets of a source that reads with an account: a token that is good for minutes. */
  public static final String ACCESS_TOKEN = "accessToken";

  /** This one, with an access token. */
  public SourceAccess with(Secret token) {
    Map<String, Secret> all = new HashMap<>(secrets);
    all.put(ACCESS_TOKEN, token);
    return new SourceAccess(settings, all);
  }

  @Override
  public String toString() {
    return "SourceAccess[hidden]"; // settings name people and hosts
  }
}
