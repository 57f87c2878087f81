package org.tidings.testing.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate authority for one test run, made by the {@code openssl} command, with a certificate
 * for localhost and 127.0.0.1.
 */
public final class TestAuthority {

  private static final String NAMES = "subjectAltName=DNS:localhost,IP:127.0.0.1";

  private final Path directory;

  private TestAuthority(Path directory) {
    this.directory = directory;
  }

  /** Makes the authority and the server's certificate; the files stay in the directory. */
  public static TestAuthority create(Path directory) throws IOException {
    return create(directory, NAMES);
  }

  /**
   * Makes an authority whose server has other names.
   *
   * @param names the server's names in openssl's notation, {@code subjectAltName=DNS:...}
   */
  public static TestAuthority create(Path directory, String names) throws IOException {
    TestAuthority authority = new TestAuthority(directory);
    authority.openssl(
        "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2"
            + " -subj /CN=Tidings-Test-Authority -keyout ca.key -out ca.pem");
    authority.openssl(
        "req -new -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes"
            + " -subj /CN=localhost -keyout server.key -out server.csr");
    Files.writeString(directory.resolve("server.ext"), names);
    authority.openssl(
        "x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2"
            + " -extfile server.ext -out server.pem");
    return authority;
  }

  /** The authority's certificate as PEM. */
  public Path caFile() {
    return directory.resolve("ca.pem");
  }

  public Path certificateFile() {
    return directory.resolve("server.pem");
  }

  public Path keyFile() {
    return directory.resolve("server.key");
  }

  /** TLS as the server that the certificate names. */
  public SSLContext serverContext() throws IOException, GeneralSecurityException {
    char[] none = {};
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, none);
    store.setKeyEntry("server", privateKey(), none, new Certificate[] {certificate()});
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, none);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  private Certificate certificate() throws IOException, GeneralSecurityException {
    try (InputStream in = Files.newInputStream(certificateFile())) {
      return CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
  }

  private PrivateKey privateKey() throws IOException, GeneralSecurityException {
    String base64 = Files.readString(keyFile()).replaceAll("-----[A-Z ]+-----|\\s", "");
    return KeyFactory.getInstance("EC")
        .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
  }

  private void openssl(String arguments) throws IOException {
    List<String> command = List.of(("openssl " + arguments).split(" "));
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IOException("openssl failed: " + output);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while openssl ran", e);
    }
  }
}
