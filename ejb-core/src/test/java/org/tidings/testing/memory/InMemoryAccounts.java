package org.tidings.testing.memory;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tidings.account.Accounts;
import org.tidings.account.Membership;
import org.tidings.account.Role;
import org.tidings.account.User;
import org.tidings.account.UserKey;
import org.tidings.tenant.Tenant;

/** Users and their keys in maps. */
public final class InMemoryAccounts implements Accounts {

  private final Map<UUID, User> users = new LinkedHashMap<>();
  private final Map<UUID, UserKey> keys = new LinkedHashMap<>();
  private final Map<UUID, Membership> memberships = new LinkedHashMap<>();
  private Tenant tenant;
  private int keyReads;

  @Override
  public void add(User user, Membership membership, UserKey key) {
    users.put(user.id(), user);
    keys.put(key.userId(), key);
    memberships.put(membership.userId(), membership);
  }

  /** Erases a user and his key. */
  public void remove(UUID userId) {
    users.remove(userId);
    keys.remove(userId);
    memberships.remove(userId);
  }

  @Override
  public User user(UUID id) {
    return users.get(id);
  }

  @Override
  public Optional<User> find(UUID id) {
    return Optional.ofNullable(users.get(id));
  }

  @Override
  public User lock(UUID userId) {
    return users.get(userId);
  }

  /** Puts another keyset in the place of a user's. */
  public void replace(UserKey key) {
    keys.put(key.userId(), key);
  }

  @Override
  public void add(UserKey workspaceKey) {
    replace(workspaceKey);
  }

  /** How often a keyset was asked for. */
  public int keyReads() {
    return keyReads;
  }

  @Override
  public Optional<UserKey> keyOf(UUID userId) {
    keyReads++;
    return Optional.ofNullable(keys.get(userId));
  }

  @Override
  public List<UserKey> keys() {
    return List.copyOf(keys.values());
  }

  @Override
  public boolean rewrap(UUID userId, byte[] before, byte[] after) {
    UserKey key = keys.get(userId);
    boolean same = key != null && Arrays.equals(key.wrappedKeyset(), before);
    if (same) {
      keys.put(userId, new UserKey(userId, after, key.createdAt()));
    }
    return same;
  }

  @Override
  public List<User> everybody() {
    return List.copyOf(users.values());
  }

  @Override
  public void open(Tenant opened) {
    tenant = opened;
  }

  @Override
  public Tenant tenant() {
    return tenant;
  }

  @Override
  public Role roleOf(UUID userId) {
    return memberships.get(userId).role();
  }

  /** Who belongs here, as a repository of its own. */
  Map<UUID, Membership> memberships() {
    return memberships;
  }
}
