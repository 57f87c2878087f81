package org.tidings.ingest;

import jakarta.json.JsonObject;
import java.util.Map;
import org.tidings.secrets.Secret;

/**
 * What a connector needs to reach one source: its settings as the user gave them and, apart from
 * them, its secrets by setting name.
 */
public record SourceAccess(JsonObject settings, Map<String, Secret> secrets) {

  @Override
  public String toString() {
    return "SourceAccess[hidden]"; // settings name people and hosts
  }
}
