package org.tidings.launch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Tells on the console what happens, each line with the seconds since the start. */
public final class Story {

  private final PrintStream console;
  private final Clock clock;
  private final Instant start;

  public Story(PrintStream console, Clock clock, Instant start) {
    this.console = console;
    this.clock = clock;
    this.start = start;
  }

  /** A story told on standard output, as it was before the server took it for its log. */
  static Story onConsole(Clock clock) {
    PrintStream console =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    Instant start = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
    return new Story(console, clock, start);
  }

  public void step(String text) {
    console.printf("%6.1f s  %s%n", seconds(), text);
  }

  public void line(String text) {
    console.println(text);
  }

  public double seconds() {
    return Duration.between(start, clock.instant()).toMillis() / 1000.0;
  }
}
