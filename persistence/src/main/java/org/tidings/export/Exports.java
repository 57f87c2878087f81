package org.tidings.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The exports of the current tenant; one of each person at most. */
public interface Exports {

  void add(Export export);

  Optional<Export> find(UUID id);

  /** The export, locked until the transaction ends. */
  Optional<Export> lock(UUID id);

  Optional<Export> ofUser(UUID userId);

  /** Deletes it with its archive, at once. */
  void remove(Export export);

  void addChunk(ExportChunk chunk);

  Optional<ExportChunk> chunk(UUID exportId, int position);

  /** The archive's files, by their place: at which positions their chunks are, in order. */
  Map<Integer, List<Integer>> positions(UUID exportId);

  /** How many records each file has, by its place; a file without any is left out. */
  Map<Integer, Long> records(UUID exportId);

  /** Deletes the archive. */
  void removeChunks(UUID exportId);
}
