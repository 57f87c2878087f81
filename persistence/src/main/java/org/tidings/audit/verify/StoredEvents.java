package org.tidings.audit.verify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.tidings.audit.AuditEntry;

/** The events of one log, read row by row: a log may be longer than the memory. */
final class StoredEvents implements Iterator<StoredEvent> {

  static final String QUERY =
      "select seq, tenant_id, at, actor_user_id, action, object_type, object_id, origin, hash"
          + " from audit_events where tenant_id = ? order by seq";

  private final ResultSet rows;
  private boolean onRow;

  StoredEvents(ResultSet rows) throws SQLException {
    this.rows = rows;
    this.onRow = rows.next();
  }

  @Override
  public boolean hasNext() {
    return onRow;
  }

  @Override
  public StoredEvent next() {
    if (!onRow) {
      throw new NoSuchElementException();
    }
    try {
      StoredEvent event = read();
      onRow = rows.next();
      return event;
    } catch (SQLException e) {
      throw new IllegalStateException("The audit log could not be read", e);
    }
  }

  private StoredEvent read() throws SQLException {
    return new StoredEvent(
        rows.getLong(1),
        new AuditEntry(
            rows.getObject(2, UUID.class),
            rows.getObject(3, OffsetDateTime.class).toInstant(),
            Optional.ofNullable(rows.getObject(4, UUID.class)),
            rows.getString(5),
            rows.getString(6),
            rows.getObject(7, UUID.class),
            rows.getString(8)),
        rows.getString(9));
  }
}
