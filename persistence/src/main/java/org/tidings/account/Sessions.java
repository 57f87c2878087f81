package org.tidings.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The portal's sessions in the current tenant. */
public interface Sessions {

  void add(Session session);

  /** The session, locked until the transaction ends. */
  Optional<Session> lock(UUID id);

  /** Those last seen first; expired ones are there until they are forgotten. */
  List<Session> ofUser(UUID userId);

  void remove(Session session);
}
