package org.tidings.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.json.JSONObject;

/**
 * Takes figures in turns, so that whatever else the machine does meets all of them alike. What
 * counts is the median of each.
 */
final class Contest {

  static final int ROUNDS = 3;

  /** As many until the product's code is compiled: a newly started JVM is what `start` measures. */
  private static final int WARM_UPS = 3;

  private final String unit;
  private final Map<String, Entrant> entrants = new LinkedHashMap<>();
  private final Map<String, List<Double>> figures = new LinkedHashMap<>();

  Contest(String unit) {
    this.unit = unit;
  }

  /** Takes one figure. */
  interface Entrant {
    double run() throws Exception;
  }

  /** The product comes first, its yardsticks after it. */
  Contest with(String name, Entrant entrant) {
    entrants.put(name, entrant);
    figures.put(name, new ArrayList<>());
    return this;
  }

  /** Rounds that do not count, then those that do. */
  Contest run() throws Exception {
    for (int round = 1 - WARM_UPS; round <= ROUNDS; round++) {
      for (String name : entrants.keySet()) {
        double figure = entrants.get(name).run();
        String what = round <= 0 ? "warm-up" : "round " + round;
        Progress.say("%s: %s %.1f %s", what, name, figure, unit);
        if (round > 0) {
          figures.get(name).add(figure);
        }
      }
    }
    return this;
  }

  double median(String name) {
    List<Double> sorted = figures.get(name).stream().sorted().collect(Collectors.toList());
    return sorted.get(sorted.size() / 2);
  }

  /** The product against the yardstick. */
  JSONObject report(String product, String yardstick) {
    return new JSONObject()
        .put("unit", unit)
        .put("figure", rounded(median(product)))
        .put("yardstick", rounded(median(yardstick)))
        .put("ratio", ratio(product, yardstick))
        .put("rounds", ROUNDS)
        .put("load", rounded(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
  }

  double ratio(String product, String yardstick) {
    return rounded(median(product) / median(yardstick), 1_000);
  }

  static double rounded(double figure) {
    return rounded(figure, 10);
  }

  private static double rounded(double figure, int parts) {
    return (double) Math.round(figure * parts) / parts;
  }
}
