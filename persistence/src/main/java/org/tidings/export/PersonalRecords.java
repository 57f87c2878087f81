package org.tidings.export;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the current tenant's tables hold of a person, read page by page. */
public interface PersonalRecords {

  /**
   * The next rows of a file.
   *
   * @param after go on after the row at this place
   */
  List<StoredRecord> page(ExportFile file, UUID userId, Optional<String> after, int limit);
}
