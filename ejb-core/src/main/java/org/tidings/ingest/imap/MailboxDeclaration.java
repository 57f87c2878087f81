package org.tidings.ingest.imap;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import org.tidings.ingest.ContractCard;
import org.tidings.ingest.Setting;
import org.tidings.ingest.SettingKind;
import org.tidings.ingest.SettingKind.Option;
import org.tidings.net.HostName;

/** What a mailbox must be told, and what its owner may expect. */
final class MailboxDeclaration {

  static final String ACCOUNT = "account";

  private static final int MAX_CHARS = 500;
  private static final int MAX_FOLDERS = 20;

  static final ContractCard CARD =
      new ContractCard(
          "Mailbox",
          "The mails in any mailbox that e-mail programs can open.",
          List.of(
              "New mails in the folders you name: sender, subject, text and the names of"
                  + " attachments.",
              "Notification mails of LinkedIn, where the mail server says that they come from there:"
                  + " what it is, of whom, and a link to it."),
          List.of(
              "Mails stay unread, and nothing is moved, changed or deleted.",
              "Attachments are not opened, and pictures are not loaded."),
          "Nothing.",
          "The mailbox's password; many providers want an app password, or IMAP switched on. Or an"
              + " account at Google or Microsoft that you connect.",
          "As long as your plan keeps it, or less if you say so.");

  static final List<Setting> SETTINGS =
      List.of(
          Setting.of(
                  "username",
                  new SettingKind.Text(MAX_CHARS),
                  "User name",
                  "Enter it again: it is too long or has a line break or control character in it.")
              .required("Enter the user name of the mailbox, often the email address.")
              .hint("Most often your whole e-mail address."),
          Setting.of(
                  "password",
                  new SettingKind.Password(),
                  "Password",
                  "Enter the password again: it is too long or has a line break in it.")
              .hint("Or the app password. Not needed with an account at Google or Microsoft."),
          Setting.of(
                  ACCOUNT,
                  new SettingKind.Account(List.of("google", "microsoft")),
                  "Account instead of a password",
                  "Choose an account that is connected.")
              .onDemand(),
          Setting.of(
                  "host",
                  new SettingKind.Text(MAX_CHARS),
                  "Mail server",
                  "Enter a server name such as imap.example.org, nothing before it.")
              .hint("Left empty, it is found from the e-mail address, with port and encryption.")
              .fitting(host -> HostName.normalize(host).isPresent())
              .asAddress(),
          Setting.of(
                  "port",
                  new SettingKind.Whole(1, 65_535),
                  "Port",
                  "Enter a port from 1 to 65535; 993 is usual.")
              .hint("Left empty, it is the one that is usual for the encryption.")
              .asAddress(),
          Setting.of(
                  "tls",
                  new SettingKind.Choice(
                      List.of(
                          new Option("implicit", "From the first byte (port 993)"),
                          new Option("starttls", "Switched on after the greeting (port 143)"))),
                  "Encryption",
                  "Choose implicit (usual, port 993) or starttls (port 143).")
              .usual("implicit")
              .onDemand(),
          Setting.of(
                  "folders",
                  new SettingKind.Texts(MAX_FOLDERS, MAX_CHARS),
                  "Folders",
                  "Name 1 to " + MAX_FOLDERS + " folders, each once, such as INBOX.")
              .hint("Separate several with commas.")
              .usual("INBOX")
              .onDemand(),
          Setting.of(
                  "since",
                  new SettingKind.Period(
                      Duration.ofDays(30),
                      List.of(
                          new Option("PT24H", "the last 24 hours"),
                          new Option("P3D", "the last 3 days"),
                          new Option("P7D", "the last 7 days"))),
                  "Begin with the mails of",
                  "Enter how far back to begin, such as PT24H, up to 30 days.")
              .usual("PT24H")
              .onDemand());

  private MailboxDeclaration() {}

  /** Whether somebody has said, well or not, where the mailbox stands. */
  static boolean hasHost(JsonObject settings) {
    JsonValue host = settings.getOrDefault("host", JsonValue.NULL);
    return !(host instanceof JsonString text ? text.getString().isBlank() : host == JsonValue.NULL);
  }
}
