package org.tidings.ingest;

import jakarta.json.JsonObject;
import java.util.Optional;

/**
 * Settings to which what was left out has been added, as far as it could be found.
 *
 * @param problem what could not be found, and what to do about it
 */
public record Completion(JsonObject settings, Optional<SettingProblem> problem) {

  public static Completion of(JsonObject settings) {
    return new Completion(settings, Optional.empty());
  }

  @Override
  public String toString() {
    return "Completion[hidden]"; // settings may still hold secrets
  }
}
