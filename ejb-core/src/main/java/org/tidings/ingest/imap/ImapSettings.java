package org.tidings.ingest.imap;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.tidings.ingest.SourceAccess;
import org.tidings.secrets.Secret;

/**
 * The checked settings of a mailbox.
 *
 * @param secret the password, or the access token of a connected account
 * @param byToken whether it is the token
 * @param startTls TLS begins by STARTTLS; otherwise with the first byte. There is no third way
 * @param since how far back the first poll looks
 */
record ImapSettings(
    String host,
    int port,
    String username,
    Secret secret,
    boolean byToken,
    boolean startTls,
    List<String> folders,
    Duration since) {

  static final String PASSWORD = "password";

  private static final int IMAPS_PORT = 993;
  private static final int IMAP_PORT = 143;

  /** Reads settings as {@link MailboxDeclaration} asks for them. */
  static ImapSettings of(SourceAccess access) {
    JsonObject settings = access.settings();
    boolean byToken = access.secrets().containsKey(SourceAccess.ACCESS_TOKEN);
    boolean startTls = settings.getString("tls", "implicit").equals("starttls");
    return new ImapSettings(
        settings.getString("host"),
        settings.getInt("port", startTls ? IMAP_PORT : IMAPS_PORT),
        settings.getString("username"),
        access.secrets().get(byToken ? SourceAccess.ACCESS_TOKEN : PASSWORD),
        byToken,
        startTls,
        foldersOf(settings),
        Duration.parse(settings.getString("since", "PT24H")));
  }

  /** Whether another's connection serves these settings too. */
  boolean sameSignIn(ImapSettings other) {
    return host.equals(other.host)
        && port == other.port
        && username.equals(other.username)
        && startTls == other.startTls
        && byToken == other.byToken
        && (byToken || secret.reveal().equals(other.secret.reveal())); // a token is renewed hourly
  }

  /** The mailbox that they lead into, whoever watches it. */
  String account() {
    return username + " at " + host.toLowerCase(Locale.ROOT) + ":" + port;
  }

  private static List<String> foldersOf(JsonObject settings) {
    return settings.containsKey("folders")
        ? settings.getJsonArray("folders").getValuesAs(JsonString::getString)
        : List.of("INBOX");
  }
}
