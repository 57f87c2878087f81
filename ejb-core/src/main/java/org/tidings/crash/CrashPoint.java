package org.tidings.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The places where a crash must lose nothing and repeat nothing: one at every arrow of an item's
 * way. The system property {@code tidings.crash-points} names a directory; a file there with the
 * name of a point halts the JVM at that point, once, as if it had been killed. Without the property
 * a point costs one comparison with a constant.
 */
public enum CrashPoint {
  AFTER_CLAIM,
  AFTER_FETCH,
  BEFORE_INTAKE_COMMIT,
  AFTER_INTAKE,
  AFTER_OUTBOX_CLAIM,
  AFTER_QUEUE_SEND,
  AFTER_SUMMARIZE_RECEIVED,
  AFTER_SUMMARY,
  AFTER_SUMMARY_STORED,
  AFTER_DIGEST_OPENED,
  BEFORE_COMPOSE_COMMIT,
  AFTER_COMPOSE,
  AFTER_DELIVERY_RECEIVED,
  AFTER_DELIVERY_BEGUN,
  AFTER_PROVIDER_ACCEPTED,
  AFTER_DELIVERY_RECORDED;

  private static final String ARMED = System.getProperty("tidings.crash-points");

  /** Dies here if the point is armed. */
  public void hit() {
    if (ARMED != null && disarm(Path.of(ARMED, name()))) {
      Runtime.getRuntime().halt(137); // as after SIGKILL: nothing is flushed, nobody is told
    }
  }

  private static boolean disarm(Path file) {
    try {
      return Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
