package org.tidings.rule;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rules of the current tenant. */
public interface Rules {

  void add(Rule rule);

  /** The rule, locked until the transaction ends. */
  Optional<Rule> lock(UUID id);

  /** The oldest first. */
  List<Rule> ofUser(UUID userId);

  void remove(Rule rule);
}
