package org.tidings.ingest.feed;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.tidings.ingest.ContractCard;
import org.tidings.ingest.Setting;
import org.tidings.ingest.SettingKind;
import org.tidings.ingest.SettingProblem;
import org.tidings.ingest.SourceAccess;

/** What a feed must be told, and what its reader may expect. */
final class FeedDeclaration {

  private static final int MAX_URL_CHARS = 2_000;
  private static final int MAX_NAME_CHARS = 500;

  static final ContractCard CARD =
      new ContractCard(
          "Feed",
          "The news of a website, blog or podcast that has a feed (RSS, Atom or JSON Feed).",
          List.of(
              "New entries: title, text, author, date, link, and the names of files that come with"
                  + " them.",
              "At first the newest " + NewEntries.FIRST + " entries."),
          List.of(
              "Files and pictures are not loaded, and pages that entries link to are not read.",
              "An entry that is edited later is not told again.",
              "What enters and leaves the feed between two polls cannot be seen."),
          "Nothing.",
          "None; some feeds want a user name and a password.",
          "As long as your plan keeps it, or less if you say so.");

  static final List<Setting> SETTINGS =
      List.of(
          Setting.of(
                  "url",
                  new SettingKind.Text(MAX_URL_CHARS),
                  "Address",
                  "Enter a web address such as https://example.org/feed.xml.")
              .required("Enter the address of the feed, or of the page it belongs to.")
              .hint("The feed's address, or simply that of the website.")
              .fitting(url -> FeedSettings.address(url).isPresent())
              .asAddress(),
          Setting.of(
                  "username",
                  new SettingKind.Text(MAX_NAME_CHARS),
                  "User name",
                  "Enter the user name again: it is too long, or has a colon or line break in it.")
              .fitting(name -> !name.contains(":"))
              .hint("Only if the feed asks for one.")
              .onDemand(),
          Setting.of(
                  "password",
                  new SettingKind.Password(),
                  "Password",
                  "Enter the password again: it is too long or has a line break in it.")
              .onDemand());

  private FeedDeclaration() {}

  /** A password must not be readable on its way. */
  static List<SettingProblem> problemsBesides(SourceAccess access) {
    Optional<URI> url = FeedSettings.address(access.settings().getString("url", ""));
    boolean hasPassword =
        access.secrets().containsKey("password")
            && !access.secrets().get("password").reveal().isEmpty();
    return hasPassword && url.filter(uri -> !uri.getScheme().equals("https")).isPresent()
        ? List.of(
            new SettingProblem(
                "url",
                "Use an address that begins with https://, or leave the password out: without"
                    + " encryption others could read it."))
        : List.of();
  }
}
