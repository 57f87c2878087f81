package org.tidings.erasure;

import java.util.Map;
import java.util.UUID;

/** Everything that the current tenant's tables hold of one person, and of the tenant as a whole. */
public interface PersonalRows {

  /**
   * Deletes all of it. What is under way for the person is waited for: a poll that stores, a digest
   * that is composed, a delivery that is recorded.
   *
   * @return how many rows each table lost, in the order of deletion
   */
  Map<String, Integer> delete(UUID userId);

  /** Deletes what the workspace has apart from its people; answers as for one of them. */
  Map<String, Integer> deleteOfWorkspace();
}
