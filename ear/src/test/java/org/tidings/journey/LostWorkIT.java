package org.tidings.journey;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidings.launch.RunningDatabase;
import org.tidings.launch.RunningTidings;

/** A digest whose message is in no queue. */
class LostWorkIT {

  @TempDir private Path parent;

  @Test
  void a_digest_whose_message_was_lost_is_composed_and_delivered_all_the_same() throws Exception {
    Path data = parent.resolve("data");
    try (Neighbours neighbours = Neighbours.start();
        RunningTidings tidings =
            RunningTidings.up(
                data,
                neighbours.environment(
                    "-Dtidings.lost.tick=PT1S", "-Dtidings.lost.settled=PT2S"))) {
      Person ann = Person.signUp(tidings.uri(), "ann@example.org");
      ann.verifyChannel(neighbours);

      String digest = digestWithoutMessage(data);

      await("the digest")
          .atMost(Duration.ofMinutes(1))
          .until(() -> ann.digest(digest).getString("status").equals("delivered"));
    }
  }

  /** Of the only user there is. */
  private static String digestWithoutMessage(Path data) throws IOException, SQLException {
    try (Connection connection = RunningDatabase.connect(data);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "insert into digests (tenant_id, digest_id, user_id, status, mode, requested,"
                    + " window_start, window_end, created_at, version)"
                    + " select tenant_id, gen_random_uuid(), user_id, 'composing', 'extractive',"
                    + " true, created_at, now(), now(), 1 from users returning digest_id")) {
      row.next();
      return row.getString(1);
    }
  }
}
