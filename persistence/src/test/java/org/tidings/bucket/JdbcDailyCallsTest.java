package org.tidings.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidings.testing.TestDatabase;

class JdbcDailyCallsTest implements DailyCallsContract {

  private final TestDatabase database = new TestDatabase();
  private final DailyCalls oneNode = new JdbcDailyCalls(database.app());
  private final DailyCalls otherNode = new JdbcDailyCalls(database.app());

  @Override
  public DailyCalls calls() {
    return oneNode;
  }

  @Test
  void two_nodes_count_together() {
    assertThat(oneNode.take(List.of(APP, ANN), TODAY)).isTrue();
    assertThat(otherNode.take(List.of(APP, ANN), TODAY)).isTrue();

    assertThat(oneNode.take(List.of(APP, ANN), TODAY)).isFalse();
  }

  @Test
  void what_the_provider_closed_for_one_node_is_closed_for_the_other() {
    oneNode.close(ANN.key(), TODAY);

    assertThat(otherNode.take(List.of(APP, ANN), TODAY)).isFalse();
  }

  @Test
  void the_application_can_neither_read_nor_change_the_counts() {
    assertThatThrownBy(() -> TestDatabase.execute(database.app(), "select key from daily_calls"))
        .isInstanceOf(SQLException.class);
    assertThatThrownBy(() -> TestDatabase.execute(database.app(), "delete from daily_calls"))
        .isInstanceOf(SQLException.class);
  }
}
