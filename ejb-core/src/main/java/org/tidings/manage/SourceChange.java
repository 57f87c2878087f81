package org.tidings.manage;

import jakarta.json.JsonObject;
import java.util.Optional;

/**
 * What is to change about a source.
 *
 * @param settings a merge patch (RFC 7396): settings left out stay as they are, secrets too, and
 *     null removes one
 */
public record SourceChange(
    Optional<String> name, Optional<Boolean> paused, Optional<JsonObject> settings) {
  @Override
  public String toString() {
    return "SourceChange[hidden]"; // settings hold secrets
  }
}
