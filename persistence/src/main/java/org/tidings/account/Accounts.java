package org.tidings.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tidings.tenant.Tenant;

/** The people of the current tenant, their roles and keys. */
public interface Accounts {

  void open(Tenant tenant);

  Tenant tenant();

  void add(User user, Membership membership, UserKey key);

  User user(UUID id);

  /** The user, if he is still one of the workspace. */
  Optional<User> find(UUID id);

  /** The user, locked until the transaction ends: what he starts twice comes one by one. */
  User lock(UUID userId);

  Role roleOf(UUID userId);

  /** Everybody in the workspace. */
  List<User> everybody();

  Optional<UserKey> keyOf(UUID userId);

  /** Stores the keyset of the workspace itself, whose id stands for a user's. */
  void add(UserKey workspaceKey);

  /** The keys of everybody in the workspace. */
  List<UserKey> keys();

  /** Puts another wrapping of the same keyset in the place of one, if that is still there. */
  boolean rewrap(UUID userId, byte[] before, byte[] after);
}
