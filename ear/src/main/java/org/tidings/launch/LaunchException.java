package org.tidings.launch;

/** A reason not to start that the user can do something about. The message is one clear line. */
public final class LaunchException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public LaunchException(String line) {
    super(line);
  }

  public LaunchException(String line, Throwable cause) {
    super(line, cause);
  }
}
