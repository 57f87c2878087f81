package org.tidings.secrets.rotate;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.tidings.aws.AwsSettings;
import org.tidings.secrets.TenantKey;
import org.tidings.secrets.aws.KmsTenantKey;
import org.tidings.secrets.local.LocalMasterKey;

/** What wraps keysets in an installation, for commands, which run without its configuration. */
final class InstallationKey {

  private InstallationKey() {}

  static TenantKey with(Path masterFile) {
    Optional<String> kms = given("tidings.keys.kms.key-arn");
    if (kms.isEmpty()) {
      return new LocalMasterKey(masterFile.toString());
    }
    Optional<LocalMasterKey> earlier =
        Optional.of(masterFile).filter(Files::exists).map(Path::toString).map(LocalMasterKey::new);
    return new KmsTenantKey(kms.get(), aws(), () -> false, earlier); // as long as the process lives
  }

  private static AwsSettings aws() {
    return new AwsSettings(
        given("tidings.aws.endpoint").map(URI::create),
        given("tidings.aws.region"),
        given("tidings.queue.region").orElse("eu-central-1"));
  }

  /** As the servers' configuration has it: a system property, else the environment. */
  private static Optional<String> given(String key) {
    String variable = key.replaceAll("[^a-zA-Z0-9]", "_").toUpperCase(Locale.ROOT);
    return Optional.ofNullable(System.getProperty(key))
        .or(() -> Optional.ofNullable(System.getenv(variable)));
  }
}
