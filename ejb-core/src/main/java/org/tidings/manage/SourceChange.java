package org.tidings.manage;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tidings.audit.Action;

/**
 * What is to change about a source.
 *
 * @param settings a merge patch (RFC 7396): settings left out stay as they are, secrets too, and
 *     null removes one
 */
public record SourceChange(
    Optional<String> name, Optional<Boolean> paused, Optional<JsonObject> settings) {

  /** What this does, for the audit log. */
  List<Action> actions() {
    List<Action> actions = new ArrayList<>();
    if (name.isPresent() || settings.isPresent()) {
      actions.add(Action.SOURCE_CHANGED);
    }
    paused.map(to -> to ? Action.SOURCE_PAUSED : Action.SOURCE_RESUMED).ifPresent(actions::add);
    return actions;
  }

  @Override
  public String toString() {
    return "SourceChange[hidden]"; // settings hold secrets
  }
}
