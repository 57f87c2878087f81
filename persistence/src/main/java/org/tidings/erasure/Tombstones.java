package org.tidings.erasure;

import java.util.List;

/** What was erased. */
public interface Tombstones {

  /** Adds one to the current tenant's. */
  void add(Tombstone tombstone);

  /** Those of all tenants, the oldest first. */
  List<ErasureLine> everywhere();
}
