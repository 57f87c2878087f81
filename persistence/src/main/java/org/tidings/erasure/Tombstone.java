package org.tidings.erasure;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tidings.column.NullableUuid;
import org.tidings.tenant.TenantOwned;

/** That a person, or the whole workspace, was erased. Holds ids and a time, nothing else. */
@Entity
@Table(name = "erasures")
public class Tombstone extends TenantOwned {

  @Id
  @Column(name = "erasure_id")
  private UUID id;

  @Column(name = "person_id")
  @Convert(converter = NullableUuid.class)
  private UUID person;

  private Instant at;

  protected Tombstone() {} // for JPA

  /**
   * Says what was erased.
   *
   * @param person empty: the whole workspace
   */
  public Tombstone(UUID id, Optional<UUID> person, Instant at) {
    this.id = id;
    this.person = person.orElse(null);
    this.at = at;
  }

  public UUID id() {
    return id;
  }

  public Optional<UUID> person() {
    return Optional.ofNullable(person);
  }

  public Instant at() {
    return at;
  }
}
