package org.tidings.manage;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tidings.audit.Action;

/**
 * What is to change about a source.
 *
 * @param retentionDays how long to keep what it brought; 0: as long as the plan does
 * @param settings a merge patch (RFC 7396): settings left out stay as they are, secrets too, and
 *     null removes one
 */
public record SourceChange(
    Optional<String> name,
    Optional<Boolean> paused,
    Optional<JsonObject> settings,
    Optional<Boolean> shared,
    Optional<Integer> retentionDays) {

  private static final SourceChange NONE =
      new SourceChange(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public static SourceChange rename(String name) {
    return new SourceChange(
        Optional.of(name), NONE.paused, NONE.settings, NONE.shared, NONE.retentionDays);
  }

  public static SourceChange pause(boolean paused) {
    return new SourceChange(
        NONE.name, Optional.of(paused), NONE.settings, NONE.shared, NONE.retentionDays);
  }

  public static SourceChange configure(JsonObject settings) {
    return new SourceChange(
        NONE.name, NONE.paused, Optional.of(settings), NONE.shared, NONE.retentionDays);
  }

  public static SourceChange share(boolean shared) {
    return new SourceChange(
        NONE.name, NONE.paused, NONE.settings, Optional.of(shared), NONE.retentionDays);
  }

  /**
   * Says how long to keep what it brought.
   *
   * @param days 0: as long as the plan does
   */
  public static SourceChange keepFor(int days) {
    return new SourceChange(NONE.name, NONE.paused, NONE.settings, NONE.shared, Optional.of(days));
  }

  /** The same, with another patch of the settings. */
  SourceChange with(JsonObject patch) {
    return new SourceChange(name, paused, Optional.of(patch), shared, retentionDays);
  }

  /** What this does, for the audit log. */
  List<Action> actions() {
    List<Action> actions = new ArrayList<>();
    if (name.isPresent() || settings.isPresent() || retentionDays.isPresent()) {
      actions.add(Action.SOURCE_CHANGED);
    }
    paused.map(to -> to ? Action.SOURCE_PAUSED : Action.SOURCE_RESUMED).ifPresent(actions::add);
    shared.map(to -> to ? Action.SOURCE_SHARED : Action.SOURCE_UNSHARED).ifPresent(actions::add);
    return actions;
  }

  @Override
  public String toString() {
    return "SourceChange[hidden]"; // settings hold secrets
  }
}
