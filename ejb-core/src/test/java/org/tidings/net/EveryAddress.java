package org.tidings.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tidings.net.Dialler.Way;

/**
 * Runs on a machine that owns every address there is, so that whatever is dialled is heard, and
 * prints how often something was. What must be heard shows that the ears are good.
 */
public final class EveryAddress {

  private static final String PUBLIC_V4 = "193.0.6.139";
  private static final String PUBLIC_V6 = "2001:67c:2e8:22::c100:68b";

  private final Canary canary;

  private EveryAddress(Canary canary) {
    this.canary = canary;
  }

  public static void main(String[] none) throws Exception {
    try (Canary canary = new Canary()) {
      EveryAddress all = new EveryAddress(canary);
      all.plain();
      all.guarded();
      all.rebound();
      all.redirected();
    }
    System.exit(0);
  }

  /** Without the guard: most addresses of the table are answered by this machine. */
  private void plain() throws Exception {
    for (String host : HostileHosts.all()) {
      IpAddress.parse(host.replaceAll("[\\[\\]]", ""))
          .ifPresent(
              address -> {
                try (Socket socket = new Socket()) {
                  socket.connect(new InetSocketAddress(address, canary.port()), 1000);
                } catch (IOException e) {
                  // broadcast, multicast: nobody can connect there
                }
              });
    }
    print("plain", canary.dialled().size());
  }

  private void guarded() throws Exception {
    try (Dialler dialler = new Dialler(new HostileNames())) {
      for (Way way : Way.values()) {
        dialler.dial(way, PUBLIC_V4, canary.port());
        dialler.dial(way, "[" + PUBLIC_V6 + "]", canary.port());
      }
      print("public", canary.dialled().size());
      for (String host : HostileHosts.all()) {
        for (Way way : Way.values()) {
          dialler.dial(way, host, canary.port());
        }
      }
      print("hostile", canary.dialled().size());
    }
  }

  /** A name that leads to a public address when it is asked for first, and inside from then on. */
  private void rebound() throws Exception {
    for (Way way : Way.values()) {
      HostileNames names = new HostileNames().answering("two-faced.example", PUBLIC_V4);
      try (Dialler dialler = new Dialler(names)) {
        dialler.dial(way, "two-faced.example", canary.port());
        print("rebound-first-" + way, String.join(",", canary.dialled()));
        print("rebound-lookups-" + way, names.lookups("two-faced.example"));
        dialler.dial(way, "two-faced.example", canary.port());
        print("rebound-then-" + way, String.join(",", canary.dialled()));
      }
    }
  }

  /** A public server that sends its caller to the metadata service. */
  private void redirected() throws Exception {
    SocketWatchdog watchdog = new SocketWatchdog();
    OutboundGuard guard = new OutboundGuard(List.of(), new HostileNames());
    GuardedHttp http = new GuardedHttp(guard, new OutboundTls(Optional.empty()), watchdog);
    URI address = URI.create("http://" + PUBLIC_V4 + ":" + canary.port() + "/");
    int status = http.send(HttpCall.get(address), 1000, Duration.ofSeconds(10)).status();
    print("redirect-status", status);
    print("redirected", String.join(",", canary.dialled()));
    http.stop();
    watchdog.stop();
  }

  private static void print(String what, Object howMuch) {
    System.out.println(what + "=" + howMuch);
  }
}
