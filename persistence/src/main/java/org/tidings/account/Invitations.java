package org.tidings.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The invitations to the current tenant that nobody has accepted yet, the expired ones included.
 */
public interface Invitations {

  void add(Invitation invitation);

  Optional<Invitation> find(UUID id);

  /** The invitation, locked until the transaction ends. */
  Optional<Invitation> lock(UUID id);

  Optional<Invitation> toAddress(String email);

  /** The newest first. */
  List<Invitation> all();

  void remove(Invitation invitation);
}
