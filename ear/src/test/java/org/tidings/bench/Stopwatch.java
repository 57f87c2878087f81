package org.tidings.bench;

/** Seconds since it was started. */
final class Stopwatch {

  private final long begun = System.nanoTime();

  private Stopwatch() {}

  static Stopwatch start() {
    return new Stopwatch();
  }

  double seconds() {
    return (System.nanoTime() - begun) / 1e9;
  }
}
