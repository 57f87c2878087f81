package org.tidings.web.api;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.tidings.manage.SourceChange;

/**
 * What to change about a source; what is left out stays.
 *
 * @param retentionDays how long to keep what it brought once a digest has told of it; 0: as long as
 *     the plan does
 * @param settings a merge patch (RFC 7396); secrets left out stay unless the host or address
 *     changes
 */
public record SourcePatch(
    @Size(min = 1, max = 80) String name,
    Boolean paused,
    JsonObject settings,
    Boolean shared,
    @Min(0) Integer retentionDays) {

  SourceChange change() {
    return new SourceChange(
        Optional.ofNullable(name),
        Optional.ofNullable(paused),
        Optional.ofNullable(settings),
        Optional.ofNullable(shared),
        Optional.ofNullable(retentionDays));
  }

  @Override
  public String toString() {
    return "SourcePatch[hidden]"; // settings hold secrets
  }
}
