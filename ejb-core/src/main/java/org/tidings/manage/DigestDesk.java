package org.tidings.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tidings.account.Role;
import org.tidings.audit.Action;
import org.tidings.compose.DigestOpening;
import org.tidings.digest.Digest;
import org.tidings.digest.Digests;
import org.tidings.identity.CurrentCaller;
import org.tidings.identity.Requires;
import org.tidings.page.PageKey;
import org.tidings.problem.NotFoundException;
import org.tidings.trail.AuditTrail;

/** Shows the caller his digests, and opens one when he asks for it. */
@ApplicationScoped
@Requires(Role.MEMBER)
public class DigestDesk {

  private final CurrentCaller caller;
  private final Digests digests;
  private final DigestViews views;
  private final DigestOpening opening;
  private final AuditTrail trail;

  @Inject
  public DigestDesk(
      CurrentCaller caller,
      Digests digests,
      DigestViews views,
      DigestOpening opening,
      AuditTrail trail) {
    this.caller = caller;
    this.digests = digests;
    this.views = views;
    this.opening = opening;
    this.trail = trail;
  }

  protected DigestDesk() {
    this(null, null, null, null, null); // for the container
  }

  /** Has a digest composed and delivered at once; answers its id. */
  @Transactional
  public UUID generateNow() {
    UUID me = caller.require().userId();
    UUID digest = opening.openNow(me);
    trail.record(me, Action.DIGEST_REQUESTED, digest);
    return digest;
  }

  @Transactional
  public Page<DigestView> list(Optional<String> cursor, int limit) {
    UUID me = caller.require().userId();
    List<CoverageView> coverage = views.coverageOf(me);
    return Page.of(
        digests.page(me, Cursor.decode(cursor), limit + 1),
        limit,
        digest -> new PageKey(digest.createdAt(), digest.id()),
        digest -> views.view(digest, coverage));
  }

  @Transactional
  public DigestView get(UUID id) {
    UUID me = caller.require().userId();
    Digest digest =
        digests
            .find(id)
            .filter(found -> found.userId().equals(me))
            .orElseThrow(() -> new NotFoundException("digest"));
    return views.view(digest, views.coverageOf(me));
  }
}
