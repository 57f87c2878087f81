package org.tidings.launch;

import picocli.CommandLine.Option;

/** Where the portal and the API listen. */
final class ListenOptions {

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "the HTTP port to listen on (default: ${DEFAULT-VALUE})")
  private int port;

  @Option(
      names = "--address",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "the network address to listen on (default: ${DEFAULT-VALUE})")
  private String address;

  int port() {
    return port;
  }

  String address() {
    return address;
  }

  /** Where to reach the server from this machine. */
  String localUrl() {
    return "http://" + (address.equals("0.0.0.0") ? "127.0.0.1" : address) + ":" + port;
  }

  /** Where a browser on this machine finds the portal. */
  String publicUrl() {
    return "http://localhost:" + port;
  }
}
