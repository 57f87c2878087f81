package org.tidings.net;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * TLS to servers outside: version 1.2 or later, the certificate checked against the JDK's
 * authorities and those the operator added, and its name against the host that was meant.
 */
@ApplicationScoped
public class OutboundTls {

  private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};

  private final SSLContext context;

  /**
   * @param trust a PEM file with further certificate authorities
   */
  @Inject
  public OutboundTls(@ConfigProperty(name = "tidings.trust") Optional<String> trust) {
    try {
      context = SSLContext.getInstance("TLS");
      context.init(null, TrustedAuthorities.with(trust.map(Path::of)), null);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(
          "Cannot read the certificate authorities of tidings.trust: " + e.getMessage(), e);
    }
  }

  protected OutboundTls() {
    context = null; // for the container
  }

  /** The settings as a context, for clients that make their own sockets. */
  public SSLContext context() {
    return context;
  }

  /** Puts TLS on a connected socket; closing the answer closes both. */
  public SSLSocket secure(Socket connected, String host, int port) throws IOException {
    SSLSocket socket =
        (SSLSocket) context.getSocketFactory().createSocket(connected, host, port, true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setProtocols(VERSIONS);
    parameters.setEndpointIdentificationAlgorithm("HTTPS"); // the name check of RFC 2818
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }
}
