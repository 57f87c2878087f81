package org.tidings.outbox;

/** The messages of the current tenant that wait to be sent. */
public interface Outbox {

  void add(OutboxMessage message);

  /** How many of the current tenant's messages wait. */
  long waiting();

  /** Deletes all of them; answers how many there were. */
  int clear();
}
