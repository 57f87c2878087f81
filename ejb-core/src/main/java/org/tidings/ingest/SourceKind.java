package org.tidings.ingest;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tidings.source.SourceType;

/**
 * A kind of source: what its users may expect of it and what must be known of one. A {@link
 * SourceConnector} goes and reads such a source; where there is none, the source tells us.
 */
public interface SourceKind {

  SourceType type();

  /** What its users may expect of it. */
  ContractCard card();

  /** What must be known to reach a source, in the order of a form. */
  List<Setting> settings();

  /** How long its items may be kept at most, told or not, whatever the workspace's plan says. */
  default Optional<Duration> keptAtMost() {
    return Optional.empty();
  }

  /**
   * Adds settings that were left out and can be found. May ask others for them, so that it stands
   * outside of transactions. Settings that cannot be used are left for {@link #check} to tell.
   */
  default Completion complete(JsonObject settings) {
    return Completion.of(settings);
  }

  /**
   * Checks settings that somebody typed, without a connection.
   *
   * @return what is wrong, by setting; empty when nothing is
   */
  default List<SettingProblem> check(SourceAccess access) {
    return SettingsCheck.problemsIn(settings(), access);
  }
}
