package org.tidings.problem;

/** There is no such thing, or it is somebody else's; the caller is not told which. */
public class NotFoundException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param what such as {@code source}
   */
  public NotFoundException(String what) {
    super("There is no such " + what + ".");
  }
}
