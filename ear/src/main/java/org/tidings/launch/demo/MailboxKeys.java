package org.tidings.launch.demo;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import org.tidings.launch.LaunchException;

/**
 * The key and certificate of the demo's mail server, made for one run: whoever is trusted by a file
 * that we write must not be somebody whose key is public. Made by the JDK's {@code keytool}.
 *
 * @param store the PKCS12 file
 * @param password of the file and the key in it
 * @param authority the certificate as a PEM file
 */
record MailboxKeys(Path store, String password, Path authority) {

  private static final String ALIAS = "mailbox";

  static MailboxKeys create(Path directory, String password) {
    Path store = directory.resolve("mailbox.p12");
    Path authority = directory.resolve("mailbox.pem");
    try {
      Files.deleteIfExists(store);
      generate(store, password);
      Files.writeString(authority, pem(certificate(store, password)), US_ASCII);
      return new MailboxKeys(store, password, authority);
    } catch (IOException | GeneralSecurityException e) {
      throw new LaunchException("Cannot make a key for the demo's mailbox: " + e.getMessage(), e);
    }
  }

  private static void generate(Path store, String password) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            ALIAS,
            "-keyalg",
            "EC",
            "-groupname",
            "secp256r1",
            "-dname",
            "CN=localhost",
            "-ext",
            "SAN=dns:localhost,ip:127.0.0.1",
            "-validity",
            "30",
            "-storetype",
            "PKCS12",
            "-keystore",
            store.toString(),
            "-storepass:env",
            "MAILBOX_PASSWORD");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("MAILBOX_PASSWORD", password);
    try {
      if (builder.start().waitFor() != 0) {
        throw new IOException("keytool failed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static Certificate certificate(Path store, String password)
      throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, password.toCharArray());
    }
    return keys.getCertificate(ALIAS);
  }

  private static String pem(Certificate certificate) throws GeneralSecurityException {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }
}
