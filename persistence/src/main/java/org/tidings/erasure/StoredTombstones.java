package org.tidings.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.tidings.tenant.Database;
import org.tidings.tenant.Statements;
import org.tidings.tenant.TenantEntityManager;

@ApplicationScoped
class StoredTombstones implements Tombstones {

  private final TenantEntityManager entities;
  private final Statements claims;

  @Inject
  StoredTombstones(
      TenantEntityManager entities, @Database(Database.Role.CLAIMS) DataSource claims) {
    this.entities = entities;
    this.claims = new Statements(claims);
  }

  @Override
  public void add(Tombstone tombstone) {
    entities.current().persist(tombstone);
  }

  @Override
  public List<ErasureLine> everywhere() {
    return claims.query(
        "The erasures could not be read",
        row ->
            new ErasureLine(
                row.getObject(1, OffsetDateTime.class).toInstant(),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                Optional.ofNullable(row.getObject(4, UUID.class))),
        "select at, erasure_id, tenant_id, person_id from erasures order by at, erasure_id");
  }
}
