package org.tidings.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tidings.testing.TestDatabase;

class JdbcBucketsTest implements BucketsContract {

  private static final int ASKERS = 8;

  private final TestDatabase database = new TestDatabase();
  private final Buckets oneNode = new JdbcBuckets(database.app());
  private final Buckets otherNode = new JdbcBuckets(database.app());

  @Override
  public Buckets buckets() {
    return oneNode;
  }

  @Test
  void what_is_taken_on_one_node_is_gone_on_the_other() {
    assertThat(oneNode.take(List.of(ANNS), NOON).granted()).isTrue();
    assertThat(otherNode.take(List.of(ANNS), NOON).granted()).isTrue();
    assertThat(oneNode.take(List.of(ANNS), NOON).granted()).isTrue();

    assertThat(otherNode.take(List.of(ANNS), NOON).granted()).isFalse();
  }

  @Test
  void no_turn_is_granted_twice_to_those_who_ask_at_the_same_time_in_whatever_order() {
    List<Bucket> both = List.of(ANNS, HERS_AT_THE_OFFICE);
    List<Bucket> reversed = new ArrayList<>(both);
    Collections.reverse(reversed);
    List<Callable<Integer>> askers =
        IntStream.range(0, ASKERS)
            .<Callable<Integer>>mapToObj(
                asker ->
                    () ->
                        granted(asker % 2 == 0 ? oneNode : otherNode, asker < 4 ? both : reversed))
            .toList();

    assertThat(together(askers)).isEqualTo(3);
  }

  @Test
  void the_application_can_neither_read_nor_empty_the_table() {
    assertThatThrownBy(() -> TestDatabase.execute(database.app(), "select key from rate_buckets"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> TestDatabase.execute(database.app(), "delete from rate_buckets"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied");
  }

  private static int granted(Buckets node, List<Bucket> buckets) {
    return (int) IntStream.range(0, 20).filter(i -> node.take(buckets, NOON).granted()).count();
  }

  private static int together(List<Callable<Integer>> tasks) {
    ExecutorService pool = Executors.newFixedThreadPool(tasks.size());
    try {
      int sum = 0;
      for (Future<Integer> task : pool.invokeAll(tasks)) {
        sum += task.get();
      }
      return sum;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      pool.shutdown();
    }
  }
}
