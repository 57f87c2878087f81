package org.tidings.privacy;

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
import org.tidings.secrets.UserKeys;
import org.tidings.testing.memory.InMemoryDirectory;
import org.tidings.testing.memory.UnheardEvent;
import org.tidings.testing.memory.Workspace;

/** Erasures from a workspace in memory, and what they took. */
final class Graveyard implements PersonalRows, Tombstones {

  final InMemoryDirectory directory = new InMemoryDirectory();
  final List<UUID> deleted = new ArrayList<>();
  final List<Tombstone> tombstones = new ArrayList<>();
  final List<UserKeys.Destroyed> destroyedKeys = new ArrayList<>();
  final Undertaker undertaker;
  final PersonErasure person;
  final WorkspaceErasure workspace;
  private final Workspace world;

  Graveyard(Workspace world, CurrentCaller caller) {
    this.world = world;
    this.undertaker =
        new Undertaker(
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
    this.person = new PersonErasure(world.accounts, undertaker, caller, world.trail);
    this.workspace =
        new WorkspaceErasure(
            world.accounts, world.outbox, undertaker, world.tenants, caller, world.trail);
  }

  @Override
  public Map<String, Integer> delete(UUID userId) {
    deleted.add(userId);
    world.accounts.remove(userId);
    return new LinkedHashMap<>(Map.of("users", 1));
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
