package org.tidings.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tidings.account.Directory;
import org.tidings.account.User;
import org.tidings.erasure.PersonalRows;
import org.tidings.erasure.Tombstone;
import org.tidings.erasure.Tombstones;
import org.tidings.privacy.ErasureCertificate.ErasedStore;
import org.tidings.secrets.UserKeys;
import org.tidings.tenant.TenantContext;

/** Does what every erasure needs: takes a person away, and notes for good that it was done. */
@ApplicationScoped
public class ErasureSteps {

  /** Fired with every erasure; observers after the commit note it where a restore cannot reach. */
  public record Erased(UUID erasure) {}

  private final PersonalRows rows;
  private final Directory directory;
  private final Tombstones tombstones;
  private final TenantContext tenants;
  private final Event<UserKeys.Destroyed> keyDestroyed;
  private final Event<Erased> erased;
  private final Clock clock;

  @Inject
  public ErasureSteps(
      PersonalRows rows,
      Directory directory,
      Tombstones tombstones,
      TenantContext tenants,
      Event<UserKeys.Destroyed> keyDestroyed,
      Event<Erased> erased,
      Clock clock) {
    this.rows = rows;
    this.directory = directory;
    this.tombstones = tombstones;
    this.tenants = tenants;
    this.keyDestroyed = keyDestroyed;
    this.erased = erased;
    this.clock = clock;
  }

  protected ErasureSteps() {
    this(null, null, null, null, null, null, null); // for the container
  }

  /** Deletes everything of a user of the current tenant; answers how many rows each table lost. */
  Map<String, Integer> delete(User user) {
    UUID login = user.loginId();
    Map<String, Integer> deleted = new LinkedHashMap<>(rows.delete(user.id()));
    deleted.put("logins", directory.forgetLogin(login) ? 1 : 0);
    keyDestroyed.fire(new UserKeys.Destroyed(tenants.require(), user.id()));
    return deleted;
  }

  /** Deletes what the current tenant has apart from its people, as {@link #delete}. */
  Map<String, Integer> deleteOfWorkspace() {
    Map<String, Integer> deleted = rows.deleteOfWorkspace();
    keyDestroyed.fire(new UserKeys.Destroyed(tenants.require(), tenants.require().value()));
    return deleted;
  }

  /**
   * Notes that it was done.
   *
   * @param person empty: the whole workspace
   */
  ErasureCertificate certify(Optional<UUID> person, Map<String, Integer> deleted) {
    UUID id = UUID.randomUUID();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    tombstones.add(new Tombstone(id, person, now));
    erased.fire(new Erased(id));
    List<ErasedStore> stores =
        deleted.entrySet().stream()
            .map(table -> new ErasedStore(table.getKey(), table.getValue()))
            .toList();
    return new ErasureCertificate(
        id,
        tenants.require().value(),
        person.isPresent() ? "person" : "workspace",
        now,
        stores,
        Remainders.after(now));
  }
}
