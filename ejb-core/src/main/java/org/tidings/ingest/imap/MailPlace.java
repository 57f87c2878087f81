package org.tidings.ingest.imap;

import jakarta.json.JsonObject;
import org.tidings.json.JsonText;

/** Where a mailbox stands, and whether TLS begins there by STARTTLS or with the first byte. */
record MailPlace(String host, int port, boolean startTls) {

  private static final int IMAPS_PORT = 993;

  static MailPlace of(MailProvider provider) {
    return new MailPlace(provider.host(), IMAPS_PORT, false);
  }

  /** The settings, with this place in them. */
  JsonObject in(JsonObject settings) {
    return JsonText.object(settings)
        .add("host", host)
        .add("port", port)
        .add("tls", startTls ? "starttls" : "implicit")
        .build();
  }
}
