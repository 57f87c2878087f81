package org.tidings.launch;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.tidings.launch.database.SuperuserConnection;

/** The row of a workspace, in which the operator sets what its people cannot. */
final class WorkspaceRow {

  private WorkspaceRow() {}

  /** Sets a column, whether the installation runs or not, and says so. */
  static void set(Path data, UUID workspace, String column, String value, PrintWriter out) {
    try (SuperuserConnection database = SuperuserConnection.open(Installation.current(), data);
        PreparedStatement update =
            database
                .connection()
                .prepareStatement("update tenants set " + column + " = ? where tenant_id = ?")) {
      update.setString(1, value);
      update.setObject(2, workspace);
      if (update.executeUpdate() == 0) {
        throw new LaunchException("There is no workspace " + workspace);
      }
    } catch (SQLException e) {
      throw new LaunchException("Nothing was changed: " + e.getMessage(), e);
    }
    out.println("workspace " + workspace + ": " + value);
    out.flush();
  }
}
