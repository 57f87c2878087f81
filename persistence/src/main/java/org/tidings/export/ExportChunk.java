package org.tidings.export;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.tidings.tenant.TenantOwned;

/** A page of records of one file of an archive, encrypted. */
@Entity
@Table(name = "export_chunks")
@IdClass(ExportChunk.Key.class)
public class ExportChunk extends TenantOwned {

  /** Export and position. */
  public record Key(UUID exportId, int position) {}

  @Id
  @Column(name = "export_id")
  private UUID exportId;

  @Id private int position;

  private int file;
  private int records;
  private byte[] content;

  protected ExportChunk() {} // for JPA

  /**
   * @param position from 0, in the order of the archive
   * @param file the file's place in {@link ExportFile#ALL}
   * @param records how many it holds
   * @param content encrypted
   */
  public ExportChunk(UUID exportId, int position, int file, int records, byte[] content) {
    this.exportId = exportId;
    this.position = position;
    this.file = file;
    this.records = records;
    this.content = content.clone();
  }

  public int position() {
    return position;
  }

  public int file() {
    return file;
  }

  public int records() {
    return records;
  }

  public byte[] content() {
    return content.clone();
  }
}
