package org.tidings.testing.x;

import com.sun.net.httpserver.Headers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** How often each user has asked what, in windows of a quarter of an hour. */
final class XWindows {

  private static final Duration WINDOW = Duration.ofMinutes(15);

  private static final class Window {
    private final Instant end;
    private int asked;

    private Window(Instant end) {
      this.end = end;
    }
  }

  private final Clock clock;
  private final Map<String, Window> windows = new HashMap<>();

  XWindows(Clock clock) {
    this.clock = clock;
  }

  /** Counts a request, and tells in the headers how its user stands; false: it is one too many. */
  synchronized boolean admit(XEndpoint endpoint, String userId, Headers headers) {
    Instant now = clock.instant();
    Window window =
        windows.compute(
            endpoint + userId,
            (key, old) ->
                old == null || !now.isBefore(old.end) ? new Window(now.plus(WINDOW)) : old);
    window.asked++;
    tell(headers, endpoint.perWindow, Math.max(0, endpoint.perWindow - window.asked), window.end);
    return window.asked <= endpoint.perWindow;
  }

  /** Nothing more until a moment. */
  static void tell(Headers headers, int limit, int remaining, Instant reset) {
    headers.set("x-rate-limit-limit", Integer.toString(limit));
    headers.set("x-rate-limit-remaining", Integer.toString(remaining));
    headers.set("x-rate-limit-reset", Long.toString(reset.getEpochSecond()));
  }
}
