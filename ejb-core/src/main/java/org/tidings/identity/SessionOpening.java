package org.tidings.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tidings.account.Session;
import org.tidings.account.SessionDirectory;
import org.tidings.account.SessionHolder;
import org.tidings.account.Sessions;
import org.tidings.account.TokenScope;
import org.tidings.secrets.Secret;
import org.tidings.trail.RequestOrigin;

/** Opens sessions of the portal and finds them again; the database alone says whether one lives. */
@ApplicationScoped
@ForAnybody
public class SessionOpening {

  private final Sessions sessions;
  private final SessionDirectory directory;
  private final SessionLife life;
  private final RequestOrigin origin;
  private final Clock clock;

  /**
   * A session just opened.
   *
   * @param secret for the server that he signed in at, and for nobody else
   */
  public record Opened(UUID id, Secret secret) {}

  @Inject
  public SessionOpening(
      Sessions sessions,
      SessionDirectory directory,
      SessionLife life,
      RequestOrigin origin,
      Clock clock) {
    this.sessions = sessions;
    this.directory = directory;
    this.life = life;
    this.origin = origin;
    this.clock = clock;
  }

  protected SessionOpening() {
    this(null, null, null, null, null); // for the container
  }

  /**
   * Opens a session of a user of the current tenant.
   *
   * @param userAgent what his browser says of itself
   */
  @Transactional
  public Opened open(UUID userId, String userAgent) {
    String secret = Tokens.random("");
    Instant now = clock.instant();
    UUID id = UUID.randomUUID();
    sessions.add(
        new Session(
            id,
            userId,
            Tokens.hash(secret),
            now,
            life.endOf(now),
            new Session.From(origin.address(), userAgent)));
    return new Opened(id, new Secret(secret));
  }

  /** The session with this secret, if it lives. */
  public Optional<LiveSession> find(Secret secret) {
    Instant now = clock.instant();
    return directory
        .use(Tokens.hash(secret.reveal()), now, life.idleSince(now))
        .map(SessionOpening::live);
  }

  /** How long a session lives without a request. */
  public Duration idle() {
    return life.idle();
  }

  /** Ends the session with this secret. */
  public void end(Secret secret) {
    directory.end(Tokens.hash(secret.reveal()));
  }

  private static LiveSession live(SessionHolder holder) {
    return new LiveSession(
        Optional.of(holder.sessionId()),
        new Caller(holder.tenant(), holder.userId(), holder.role(), TokenScope.WRITE));
  }
}
