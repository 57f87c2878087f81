package org.tidings.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The portal's sessions as they are asked for outside any tenant, or over all of a person's. */
public interface SessionDirectory {

  /**
   * Whom a session stands for, unless it has expired, was revoked, or has not been seen since a
   * time. That it was seen is noted, at most once a minute.
   *
   * @param secretHash SHA-256 of the session's secret in lower-case hexadecimal
   */
  Optional<SessionHolder> use(String secretHash, Instant now, Instant idleSince);

  void end(String secretHash);

  /** Ends all sessions of a person, in all of his workspaces, but perhaps one. */
  void endAllOf(UUID loginId, Optional<UUID> butSession);

  /** Forgets sessions that have expired, or have not been seen since a time. */
  void forget(Instant now, Instant idleSince);
}
