package org.tidings.net;

import java.io.IOException;
import java.time.Duration;

/** Asks servers outside, one request at a time. */
public interface OutboundHttp {

  /**
   * Sends a request and reads the answer, whatever its status. Every address that a redirect names
   * is checked as the first one is.
   *
   * @param maxBytes the longest body that is read, and unpacked if need be
   * @param deadline for the whole of it, so that an answer that comes byte by byte ends too
   * @throws TooLongAnswerException when the body is longer
   * @throws RedirectException when a redirect is not to be followed
   */
  HttpAnswer send(HttpCall call, int maxBytes, Duration deadline) throws IOException;
}
