package org.tidings.journey;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.tidings.launch.RunningDatabase;
import org.tidings.launch.RunningTidings;

/**
 * What has to be there before every button of the portal can be pressed.
 *
 * @param issuer of an identity provider that the workspace may use
 */
record EveryButton(RunningTidings tidings, Belongings own, String issuer, Path data) {

  /** Some are there only for an unproven address, a failed delivery, another member or browser. */
  void showsItself() throws IOException, SQLException {
    own.owner().addChannel("unproven@example.net");
    new SsoOwner(tidings.uri(), own.owner()).puts(issuer);
    signInElsewhere();
    signInElsewhere();
    await("what the API was asked for before").until(this::hasExport);
    sql(
        "update deliveries set status = 'failed', accepted_at = null where delivery_id = '%s'"
            .formatted(own.ids().get("deliveries")));
    String helper = "'%s', '%s'".formatted(own.owner().tenant(), UUID.randomUUID());
    sql(
        "insert into users select %s, gen_random_uuid(), 'helper@example.net', null, 'UTC', 'en',"
                .formatted(helper)
            + " '{}', 'free', now(), now()");
    sql("insert into memberships values (%s, 'MEMBER')".formatted(helper));
  }

  void switchSecondFactor(boolean on) throws IOException, SQLException {
    sql(
        on
            ? "insert into second_factors select login_id, '', 0, now() from users"
                + " where user_id = '%s'".formatted(own.owner().userId())
            : "delete from second_factors");
  }

  /** In a browser that is closed without signing out. */
  private void signInElsewhere() {
    try (Visitor other = new Visitor(tidings.publicUri(), "Europe/Lisbon")) {
      other.signIn(own.owner());
    }
  }

  private boolean hasExport() throws IOException, SQLException {
    String ready = "select from exports where status = 'ready' and tenant_id = '%s'";
    try (Connection connection = RunningDatabase.connect(data);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(ready.formatted(own.owner().tenant()))) {
      return row.next();
    }
  }

  private void sql(String sql) throws IOException, SQLException {
    try (Connection connection = RunningDatabase.connect(data);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
