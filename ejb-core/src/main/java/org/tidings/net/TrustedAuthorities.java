package org.tidings.net;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** The certificate authorities we believe: the JDK's own and, added to them, the operator's. */
final class TrustedAuthorities {

  private TrustedAuthorities() {}

  static TrustManager[] with(Optional<Path> pemFile) throws GeneralSecurityException, IOException {
    if (pemFile.isEmpty()) {
      return managersOf(null);
    }
    List<Certificate> authorities = new ArrayList<>(ofTheJdk());
    authorities.addAll(read(pemFile.get()));
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    for (int i = 0; i < authorities.size(); i++) {
      store.setCertificateEntry("authority-" + i, authorities.get(i));
    }
    return managersOf(store);
  }

  private static List<Certificate> ofTheJdk() throws GeneralSecurityException {
    List<Certificate> authorities = new ArrayList<>();
    for (TrustManager manager : managersOf(null)) {
      if (manager instanceof X509TrustManager x509) {
        authorities.addAll(List.of(x509.getAcceptedIssuers()));
      }
    }
    return authorities;
  }

  private static List<Certificate> read(Path pemFile) throws GeneralSecurityException, IOException {
    try (InputStream in = Files.newInputStream(pemFile)) {
      return List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(in));
    }
  }

  /** The trust managers of a store, or of the JDK's own when there is none. */
  private static TrustManager[] managersOf(KeyStore store) throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }
}
