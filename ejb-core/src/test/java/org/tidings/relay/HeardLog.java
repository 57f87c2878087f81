package org.tidings.relay;

import java.text.MessageFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Hears what a class logs. */
final class HeardLog extends Handler implements AutoCloseable {

  private final Logger logger;
  private final List<String> warnings = new CopyOnWriteArrayList<>();

  private HeardLog(Logger logger) {
    this.logger = logger;
    logger.addHandler(this);
  }

  static HeardLog of(Class<?> speaker) {
    return new HeardLog(Logger.getLogger(speaker.getName()));
  }

  List<String> warnings() {
    return warnings;
  }

  @Override
  public void publish(LogRecord told) {
    if (told.getLevel().intValue() >= Level.WARNING.intValue()) {
      warnings.add(MessageFormat.format(told.getMessage(), told.getParameters()));
    }
  }

  @Override
  public void flush() {
    // nothing is kept back
  }

  @Override
  public void close() {
    logger.removeHandler(this);
  }
}
