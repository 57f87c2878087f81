package org.tidings.net;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;

/**
 * Speaks HTTP with servers that users named: only ever with an address that the guard has checked.
 */
@ApplicationScoped
public class GuardedHttp implements OutboundHttp {

  private final OneHttp http;

  @Inject
  public GuardedHttp(OutboundGuard guard, OutboundTls tls, SocketWatchdog watchdog) {
    http = new OneHttp(tls, watchdog, host -> checked(guard, host));
  }

  private static InetAddress[] checked(OutboundGuard guard, String host)
      throws UnknownHostException {
    try {
      return guard.resolve(host).toArray(InetAddress[]::new);
    } catch (ForbiddenHostException e) {
      throw new ForbiddenAddress(e);
    }
  }

  /** The resolver may throw no other. */
  private static final class ForbiddenAddress extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    ForbiddenAddress(ForbiddenHostException cause) {
      super(cause.getMessage());
      initCause(cause);
    }
  }

  protected GuardedHttp() {
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
