package org.tidings.bench;

import org.json.JSONObject;

/** Takes one figure of the product, with a yardstick in the same run. */
interface Benchmark {

  /** What is measured, in a sentence. */
  String question();

  /** Takes the figure; the answer holds at least it, its yardstick and their ratio. */
  JSONObject run() throws Exception;
}
