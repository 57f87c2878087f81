package org.tidings.ingest.imap;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Duration;
import java.util.List;
import org.tidings.ingest.SourceAccess;
import org.tidings.secrets.Secret;

/**
 * The checked settings of a mailbox.
 *
 * @param startTls TLS begins by STARTTLS; otherwise with the first byte. There is no third way
 * @param since how far back the first poll looks
 */
record ImapSettings(
    String host,
    int port,
    String username,
    Secret password,
    boolean startTls,
    List<String> folders,
    Duration since) {

  private static final int IMAPS_PORT = 993;
  private static final int IMAP_PORT = 143;

  /** Reads settings as {@link MailboxDeclaration} asks for them. */
  static ImapSettings of(SourceAccess access) {
    JsonObject settings = access.settings();
    boolean startTls = settings.getString("tls", "implicit").equals("starttls");
    return new ImapSettings(
        settings.getString("host"),
        settings.getInt("port", startTls ? IMAP_PORT : IMAPS_PORT),
        settings.getString("username"),
        access.secrets().get("password"),
        startTls,
        foldersOf(settings),
        Duration.parse(settings.getString("since", "PT24H")));
  }

  private static List<String> foldersOf(JsonObject settings) {
    return settings.containsKey("folders")
        ? settings.getJsonArray("folders").getValuesAs(JsonString::getString)
        : List.of("INBOX");
  }
}
