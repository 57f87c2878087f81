package org.tidings.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who belongs to the current tenant, and as what. */
public interface Memberships {

  Optional<Membership> find(UUID userId);

  /**
   * All of them, by user. Until the transaction ends nobody else gets them so: whoever changes who
   * belongs here, or as what, asks for them before anything else, and does it alone.
   */
  Map<UUID, Membership> lockAll();

  /** The people, those who came first first. */
  List<Member> people();

  /** Whether somebody with this address belongs here. */
  boolean includes(String email);
}
