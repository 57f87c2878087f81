package org.tidings.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.tidings.grant.Grant;
import org.tidings.json.JsonText;
import org.tidings.source.Source;
import org.tidings.source.SourceStatus;
import org.tidings.source.Sources;
import org.tidings.source.SyncState;

/** The sources that read with a grant: one of their settings is its id. */
@ApplicationScoped
public class GrantSources {

  private final Sources sources;

  @Inject
  public GrantSources(Sources sources) {
    this.sources = sources;
  }

  protected GrantSources() {
    this(null); // for the container
  }

  /** Those of the user's that read with the grant. */
  List<Source> using(UUID userId, UUID grantId) {
    return sources.ofUser(userId).stream().filter(source -> uses(source, grantId)).toList();
  }

  private static boolean uses(Source source, UUID grantId) {
    return JsonText.parse(source.config()).values().stream()
        .anyMatch(
            value ->
                value instanceof JsonString text && text.getString().equals(grantId.toString()));
  }

  /** Locks how far all of a user's sources were read: before a grant is locked, as others do. */
  void lockAll(UUID userId) {
    List<UUID> ids = sources.ofUser(userId).stream().map(Source::id).toList();
    if (!ids.isEmpty()) {
      sources.lockSyncStates(ids);
    }
  }

  /** Has sources read again, unless their owner has paused them. Locked before. */
  void wake(Grant grant, Instant now) {
    for (Source source : using(grant.userId(), grant.id())) {
      if (source.status() != SourceStatus.PAUSED) {
        source.resume(now);
        stateOf(source).pollAt(now);
      }
    }
  }

  /** Has sources wait for their owner. Locked before. */
  void stop(Collection<Source> users, String why) {
    for (Source source : users) {
      source.needsAttention();
      stateOf(source).awaitOwner(why);
    }
  }

  private SyncState stateOf(Source source) {
    return sources.lockSyncState(source.id()).orElseThrow();
  }
}
