package org.tidings.privacy;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What was erased, store by store, and what remains.
 *
 * @param subject person or workspace
 * @param erased how many rows each table lost
 */
public record ErasureCertificate(
    UUID id,
    UUID workspace,
    String subject,
    Instant erasedAt,
    List<ErasedStore> erased,
    List<Remainder> remains)
    implements Serializable {

  /** A table of the database, and how many of its rows were deleted. */
  public record ErasedStore(String store, int count) implements Serializable {}

  /** Something that is still somewhere, and until when. */
  public record Remainder(String store, String what, String until) implements Serializable {}
}
