package org.tidings.net;

import java.io.IOException;
import java.time.Duration;

/** Asks servers outside, one request at a time. */
public interface OutboundHttp {

  /**
   * Sends a request and reads the answer, whatever its status.
   *
   * @param deadline for the whole of it, so that an answer that comes byte by byte ends too
   * @throws IOException also when the answer is longer than {@code maxBytes}
   */
  HttpAnswer send(HttpCall call, int maxBytes, Duration deadline) throws IOException;
}
