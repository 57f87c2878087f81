package org.tidings.privacy.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.tidings.account.Role;
import org.tidings.identity.Caller;
import org.tidings.identity.CurrentCaller;
import org.tidings.identity.Requires;
import org.tidings.limit.Limit;
import org.tidings.limit.Limiter;
import org.tidings.limit.Use;
import org.tidings.problem.ConflictException;
import org.tidings.problem.TooOftenException;

/** Gives the caller everything that Tidings keeps of him. */
@ApplicationScoped
@Requires(Role.MEMBER)
public class ExportDesk {

  private final CurrentCaller caller;
  private final Limiter limiter;
  private final ExportRequests requests;

  @Inject
  public ExportDesk(CurrentCaller caller, Limiter limiter, ExportRequests requests) {
    this.caller = caller;
    this.limiter = limiter;
    this.requests = requests;
  }

  protected ExportDesk() {
    this(null, null, null); // for the container
  }

  /**
   * Asks for an archive; an earlier one is deleted.
   *
   * @throws ConflictException when one is being prepared
   * @throws TooOftenException when he asked too often lately
   */
  public UUID ask() {
    UUID me = me();
    limiter.use(Use.by(me, Limit.EXPORTS_PER_USER));
    return requests.add(me);
  }

  public ExportView get(UUID id) {
    return requests.get(me(), id);
  }

  /** The one that he asked for last. */
  public Optional<ExportView> newest() {
    return requests.newest(me());
  }

  /**
   * The archive, to be written where it is wanted.
   *
   * @throws ConflictException when it is not ready
   */
  public ExportArchive archive(UUID id) {
    Caller me = caller.require();
    return new ExportArchive(
        me, requests.fetch(me.userId(), id), position -> requests.text(me.userId(), id, position));
  }

  private UUID me() {
    return caller.require().userId();
  }
}
