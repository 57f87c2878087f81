package org.tidings.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** This running program among its equals; a new identity at every start. */
@ApplicationScoped
public class Node {

  private final UUID id = UUID.randomUUID();

  public UUID id() {
    return id;
  }
}
