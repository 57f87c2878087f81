package org.tidings.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tidings.account.Accounts;
import org.tidings.account.Role;
import org.tidings.identity.Requires;
import org.tidings.notification.Notifications;
import org.tidings.source.Source;
import org.tidings.source.Sources;

/** Shows owners and admins the sources that members share with the workspace. */
@ApplicationScoped
@Requires(Role.ADMIN)
public class SharedSources {

  private final Sources sources;
  private final Notifications notifications;
  private final Accounts accounts;

  @Inject
  public SharedSources(Sources sources, Notifications notifications, Accounts accounts) {
    this.sources = sources;
    this.notifications = notifications;
    this.accounts = accounts;
  }

  protected SharedSources() {
    this(null, null, null); // for the container
  }

  /** The oldest first. */
  @Transactional
  public List<SharedSourceView> list() {
    List<Source> shared = sources.shared();
    Map<UUID, Long> counts = notifications.countBySource(shared.stream().map(Source::id).toList());
    return shared.stream().map(one -> view(one, counts.getOrDefault(one.id(), 0L))).toList();
  }

  private SharedSourceView view(Source source, long count) {
    return new SharedSourceView(
        source.id(),
        source.type().code(),
        source.name(),
        accounts.user(source.userId()).email(),
        source.status().code(),
        source.lastSyncAt(),
        count);
  }
}
