package org.tidings.ingest.imap;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tidings.ingest.SettingProblem;
import org.tidings.ingest.SourceAccess;
import org.tidings.net.HostName;
import org.tidings.secrets.Secret;

/** Finds what is wrong with the settings of a mailbox before anything is sent anywhere. */
final class SettingsCheck {

  private static final int MAX_CHARS = 500;
  private static final int MAX_FOLDERS = 20;
  private static final int MAX_PORT = 65_535;
  private static final Duration LONGEST_SINCE = Duration.ofDays(30);
  private static final Set<String> KNOWN =
      Set.of("host", "port", "username", "tls", "folders", "since", ImapSettings.PASSWORD);

  private final JsonObject settings;
  private final List<SettingProblem> problems = new ArrayList<>();

  private SettingsCheck(JsonObject settings) {
    this.settings = settings;
  }

  static List<SettingProblem> problemsIn(SourceAccess access) {
    SettingsCheck check = new SettingsCheck(access.settings());
    check.host();
    check.port();
    check.username();
    check.password(access.secrets().get(ImapSettings.PASSWORD));
    check.tls();
    check.folders();
    check.since();
    check.unknown();
    return check.problems;
  }

  private void host() {
    Optional<String> host = string("host", "Enter the name of the IMAP server.");
    host.filter(name -> HostName.normalize(name).isEmpty())
        .ifPresent(
            name ->
                wrong("host", "Enter a server name such as imap.example.org, nothing before it."));
  }

  private void port() {
    JsonValue port = settings.get("port");
    if (port == null) {
      return; // the usual one
    }
    boolean fits =
        port instanceof JsonNumber number
            && number.isIntegral()
            && number.longValue() >= 1
            && number.longValue() <= MAX_PORT;
    if (!fits) {
      wrong("port", "Enter a port from 1 to 65535; 993 is usual.");
    }
  }

  private void username() {
    string("username", "Enter the user name of the mailbox, often the email address.");
  }

  private void password(Secret password) {
    if (password == null || password.reveal().isEmpty()) {
      wrong(ImapSettings.PASSWORD, "Enter the password, or the app password, of the mailbox.");
    } else if (!isPlain(password.reveal())) {
      wrong(ImapSettings.PASSWORD, "Enter the password again: it has a line break in it.");
    }
  }

  private void tls() {
    JsonValue tls = settings.get("tls");
    boolean fits =
        tls == null
            || (tls instanceof JsonString mode
                && Set.of("implicit", "starttls").contains(mode.getString()));
    if (!fits) {
      wrong("tls", "Choose implicit (usual, port 993) or starttls (port 143).");
    }
  }

  private void folders() {
    JsonValue folders = settings.get("folders");
    if (folders == null) {
      return; // INBOX
    }
    boolean fits =
        folders instanceof JsonArray names
            && !names.isEmpty()
            && names.size() <= MAX_FOLDERS
            && names.stream().allMatch(SettingsCheck::isFolder);
    if (!fits) {
      wrong("folders", "Name 1 to " + MAX_FOLDERS + " folders, such as INBOX.");
    }
  }

  private void since() {
    JsonValue since = settings.get("since");
    boolean fits =
        since == null || (since instanceof JsonString text && isShortDuration(text.getString()));
    if (!fits) {
      wrong("since", "Enter how far back to begin, such as PT24H, up to 30 days.");
    }
  }

  private void unknown() {
    settings.keySet().stream()
        .filter(name -> !KNOWN.contains(name))
        .forEach(name -> wrong(name, "Leave this out: a mailbox has no such setting."));
  }

  private Optional<String> string(String name, String whenMissing) {
    if (!(settings.get(name) instanceof JsonString value) || value.getString().isBlank()) {
      wrong(name, whenMissing);
      return Optional.empty();
    }
    if (!isPlain(value.getString())) {
      wrong(name, "Enter it again: it is too long or has a line break or control character in it.");
      return Optional.empty();
    }
    return Optional.of(value.getString());
  }

  private void wrong(String setting, String message) {
    problems.add(new SettingProblem(setting, message));
  }

  private static boolean isFolder(JsonValue name) {
    return name instanceof JsonString text
        && !text.getString().isBlank()
        && isPlain(text.getString());
  }

  private static boolean isShortDuration(String text) {
    try {
      Duration duration = Duration.parse(text);
      return !duration.isNegative() && duration.compareTo(LONGEST_SINCE) <= 0;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static boolean isPlain(String text) {
    return text.length() <= MAX_CHARS && text.chars().noneMatch(Character::isISOControl);
  }
}
