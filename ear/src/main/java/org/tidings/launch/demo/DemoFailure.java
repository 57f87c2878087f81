package org.tidings.launch.demo;

/** The reason why the demo did not come to its first digest. */
public final class DemoFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DemoFailure(String reason) {
    super(reason);
  }

  DemoFailure(String reason, Throwable cause) {
    super(reason, cause);
  }
}
