package org.tidings.export;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.tidings.tenant.TenantEntityManager;

@ApplicationScoped
class JpaExports implements Exports {

  private final TenantEntityManager entities;

  @Inject
  JpaExports(TenantEntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(Export export) {
    entities.current().persist(export);
  }

  @Override
  public Optional<Export> find(UUID id) {
    return Optional.ofNullable(entities.current().find(Export.class, id));
  }

  @Override
  public Optional<Export> lock(UUID id) {
    return Optional.ofNullable(
        entities.current().find(Export.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public Optional<Export> ofUser(UUID userId) {
    return entities
        .current()
        .createQuery("select e from Export e where e.userId = :user", Export.class)
        .setParameter("user", userId)
        .getResultStream()
        .findFirst();
  }

  @Override
  public void remove(Export export) {
    entities.current().remove(export);
    entities.current().flush(); // the person may have one; the next takes its place
  }

  @Override
  public void addChunk(ExportChunk chunk) {
    entities.current().persist(chunk);
  }

  @Override
  public Optional<ExportChunk> chunk(UUID exportId, int position) {
    return Optional.ofNullable(
        entities.current().find(ExportChunk.class, new ExportChunk.Key(exportId, position)));
  }

  @Override
  public Map<Integer, List<Integer>> positions(UUID exportId) {
    return rows(
            "select c.file, c.position from ExportChunk c where c.exportId = :export"
                + " order by c.position",
            exportId)
        .collect(groupingBy(row -> (Integer) row[0], mapping(row -> (Integer) row[1], toList())));
  }

  @Override
  public Map<Integer, Long> records(UUID exportId) {
    return rows(
            "select c.file, sum(c.records) from ExportChunk c where c.exportId = :export"
                + " group by c.file",
            exportId)
        .collect(toMap(row -> (Integer) row[0], row -> (Long) row[1]));
  }

  private Stream<Object[]> rows(String query, UUID exportId) {
    return entities
        .current()
        .createQuery(query, Object[].class)
        .setParameter("export", exportId)
        .getResultStream();
  }

  @Override
  public void removeChunks(UUID exportId) {
    entities
        .current()
        .createQuery("delete from ExportChunk c where c.exportId = :export")
        .setParameter("export", exportId)
        .executeUpdate();
  }
}
