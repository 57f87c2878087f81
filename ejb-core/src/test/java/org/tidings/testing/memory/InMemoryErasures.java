package org.tidings.testing.memory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tidings.erasure.ErasureLine;
import org.tidings.erasure.PersonalRows;
import org.tidings.erasure.Tombstone;
import org.tidings.erasure.Tombstones;
import org.tidings.identity.CurrentCaller;
import org.tidings.privacy.ErasureSteps;
import org.tidings.privacy.PersonErasure;
import org.tidings.privacy.WorkspaceErasure;
import org.tidings.secrets.UserKeys;

/** Erasures from a workspace in memory, and what they took. */
public final class InMemoryErasures implements PersonalRows, Tombstones {

  public final InMemoryDirectory directory = new InMemoryDirectory();
  public final List<UUID> deleted = new ArrayList<>();
  public final List<Tombstone> tombstones = new ArrayList<>();
  public final List<UserKeys.Destroyed> destroyedKeys = new ArrayList<>();
  private final ErasureSteps steps;
  public final PersonErasure person;
  public final WorkspaceErasure workspace;
  private final Workspace world;

  public InMemoryErasures(Workspace world, CurrentCaller caller) {
    this.world = world;
    this.steps =
        new ErasureSteps(
            this,
            directory,
            this,
            world.tenants,
            new UnheardEvent<>() {
              @Override
              public void fire(UserKeys.Destroyed event) {
                destroyedKeys.add(event);
              }
            },
            new UnheardEvent<>(),
            world.clock);
    this.person = new PersonErasure(world.accounts, steps, caller, world.trail);
    this.workspace =
        new WorkspaceErasure(
            world.accounts,
            world.memberships,
            world.invitations,
            world.outbox,
            steps,
            world.tenants,
            caller,
            world.trail);
  }

  @Override
  public Map<String, Integer> delete(UUID userId) {
    deleted.add(userId);
    world.accounts.remove(userId);
    return new LinkedHashMap<>(Map.of("users", 1));
  }

  @Override
  public Map<String, Integer> deleteOfWorkspace() {
    return Map.of("sso_configurations", world.ssoConfigurations.clear());
  }

  @Override
  public void add(Tombstone tombstone) {
    tombstones.add(tombstone);
  }

  @Override
  public List<ErasureLine> everywhere() {
    return tombstones.stream()
        .map(stone -> new ErasureLine(stone.at(), stone.id(), world.tenant.value(), stone.person()))
        .toList();
  }
}
