package org.tidings.bench;

import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code ./tidings bench NAME}: one benchmark, with its yardstick taken in the same run. */
public final class Main {

  private static final int WRONG_USE = 2;

  private static final Map<String, Benchmark> BENCHMARKS =
      new TreeMap<>(
          Map.of(
              "poll", new PollBench(),
              "poll-held", new HeldBench(),
              "latency", new LatencyBench(),
              "drain", new DrainBench(),
              "store", new StoreBench(),
              "queue", new QueueBench(),
              "fairness", new FairnessBench(),
              "start", new StartBench()));

  private Main() {}

  public static void main(String[] arguments) throws Exception {
    Benchmark benchmark = arguments.length == 1 ? BENCHMARKS.get(arguments[0]) : null;
    if (benchmark == null) {
      System.err.println("tidings: bench takes one of " + BENCHMARKS.keySet());
      System.exit(WRONG_USE);
    }
    Logger.getLogger("").setLevel(Level.SEVERE);
    Progress.say("%s: %s", arguments[0], benchmark.question());
    System.out.println(benchmark.run().put("bench", arguments[0]));
    System.exit(0); // some servers' threads are no daemons
  }
}
