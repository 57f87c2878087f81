package org.tidings.launch;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tidings.launch.database.Passwords;
import org.tidings.launch.queue.EmbeddedQueue;

/** What the launcher tells the application and the server: system properties {@code tidings.*}. */
final class Settings {

  /** The file in the key directory that holds the master keyset. */
  static final String MASTER_KEY = "master.json";

  /** The file in the key directory that holds the key of the audit log. */
  static final String AUDIT_KEY = "audit.key";

  /** The list of erasures, beside the database: a restore of the database leaves it alone. */
  static final String ERASURES = "erasures";

  private final Map<String, String> values = new HashMap<>();

  /** The settings of an embedded installation. */
  static Settings embedded(DataDirectory data, ListenOptions listen, Passwords passwords) {
    return new Settings()
        .set("tidings.mode", "embedded")
        .set("tidings.keys.master-file", data.keys().resolve(MASTER_KEY).toString())
        .set("tidings.keys.links-file", data.keys().resolve("links.json").toString())
        .set("tidings.keys.messages-file", data.keys().resolve("messages.json").toString())
        .set("tidings.keys.audit-file", data.keys().resolve(AUDIT_KEY).toString())
        .set("tidings.erasures.file", data.erasures().toString())
        .setUnlessGiven("tidings.mail.from", "Tidings <digest@tidings.localhost>")
        .setUnlessGiven("tidings.public-url", listen.publicUrl())
        .set("tidings.database.app.password", passwords.of("tidings_app"))
        .set("tidings.database.claims.password", passwords.of("tidings_claims"))
        .set("tidings.database.batch.password", passwords.of("tidings_batch"));
  }

  Settings set(String key, String value) {
    values.put(key, value);
    return this;
  }

  /** Leaves the environment's word alone: {@code TIDINGS_PUBLIC_URL} is tidings.public-url. */
  Settings setUnlessGiven(String key, String value) {
    return given(key).isPresent() ? this : set(key, value);
  }

  /** What the operator gave: as a system property, or else in the environment. */
  static Optional<String> given(String key) {
    return Optional.ofNullable(System.getProperty(key))
        .or(() -> Optional.ofNullable(System.getenv(environmentName(key))));
  }

  Settings queuePort(int port) {
    return set("tidings.queue.endpoint", EmbeddedQueue.endpoint(port));
  }

  void apply() {
    values.forEach(System::setProperty);
  }

  static String environmentName(String key) {
    return key.replaceAll("[^a-zA-Z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
