package org.tidings.net;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;

/** Speaks HTTP with servers that the operator named, so they may be on his own network. */
@ApplicationScoped
public class OperatorHttp implements OutboundHttp {

  private final OneHttp http;

  @Inject
  public OperatorHttp(OutboundTls tls, SocketWatchdog watchdog, HostLookup lookup) {
    http = new OneHttp(tls, watchdog, lookup);
  }

  protected OperatorHttp() {
    http = null; // for the container
  }

  @Override
  public HttpAnswer send(HttpCall call, int maxBytes, Duration deadline) throws IOException {
    return http.send(call, maxBytes, deadline);
  }

  @PreDestroy
  public void stop() {
    http.stop();
  }
}
