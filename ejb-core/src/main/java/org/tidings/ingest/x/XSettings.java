package org.tidings.ingest.x;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tidings.ingest.SourceAccess;
import org.tidings.secrets.Secret;

/**
 * What to read at X, and with which account.
 *
 * @param account the account's id here
 * @param since how far back to begin
 * @param token that X takes
 */
record XSettings(String account, List<XStream> streams, Duration since, Optional<Secret> token) {

  static final String MENTIONS = "mentions";
  static final String CHOSEN = "chosen";
  static final String HOME = "home";
  static final String USUAL_SINCE = "PT24H";

  /** Reads settings that were checked. */
  static XSettings of(SourceAccess access) {
    JsonObject settings = access.settings();
    List<String> read = wanted(settings);
    List<XStream> streams = new ArrayList<>();
    if (read.contains(MENTIONS)) {
      streams.add(XStream.MENTIONS);
    }
    if (read.contains(CHOSEN)) {
      texts(settings, "accounts").forEach(name -> streams.add(XStream.account(plain(name))));
      texts(settings, "lists").forEach(list -> streams.add(XStream.list(list)));
    }
    if (read.contains(HOME)) {
      streams.add(XStream.HOME);
    }
    return new XSettings(
        settings.getString("account"),
        streams.stream().distinct().toList(),
        Duration.parse(settings.getString("since", USUAL_SINCE)),
        Optional.ofNullable(access.secrets().get(SourceAccess.ACCESS_TOKEN)));
  }

  static List<String> wanted(JsonObject settings) {
    List<String> read = texts(settings, "read");
    return read.isEmpty() ? List.of(MENTIONS) : read;
  }

  static List<String> texts(JsonObject settings, String name) {
    return settings.containsKey(name)
        ? settings.getJsonArray(name).getValuesAs(JsonString::getString)
        : List.of();
  }

  /** The name without the sign that people write before it. */
  static String plain(String username) {
    return username.startsWith("@") ? username.substring(1) : username;
  }
}
