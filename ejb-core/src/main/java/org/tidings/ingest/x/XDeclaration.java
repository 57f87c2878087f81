package org.tidings.ingest.x;

import java.time.Duration;
import java.util.List;
import org.tidings.ingest.ContractCard;
import org.tidings.ingest.Setting;
import org.tidings.ingest.SettingKind;
import org.tidings.ingest.SettingKind.Option;
import org.tidings.ingest.SettingProblem;
import org.tidings.ingest.SourceAccess;
import org.tidings.text.Dollars;

/** What must be known to read at X, and what its reader may expect. */
final class XDeclaration {

  static final String USERNAME = "@?[A-Za-z0-9_]{1,15}";
  static final String ID = "[0-9]{1,19}";

  private static final int MAX_ACCOUNTS = 20;
  private static final int MAX_LISTS = 5;
  private static final int DAYS = 30;

  static final List<Setting> SETTINGS =
      List.of(
          Setting.of(
                  "account",
                  new SettingKind.Account(List.of("x")),
                  "Account",
                  "Choose an account at X that is connected.")
              .required("Connect your account at X, and choose it."),
          Setting.of(
                  "read",
                  new SettingKind.Choices(
                      List.of(
                          new Option(XSettings.MENTIONS, "Posts that mention you"),
                          new Option(XSettings.CHOSEN, "The accounts and lists named below"),
                          new Option(
                              XSettings.HOME, "Your home timeline (costly: all that you follow)"))),
                  "What to read",
                  "Choose mentions, chosen or home, each once.")
              .usual(XSettings.MENTIONS),
          Setting.of(
                  "accounts",
                  new SettingKind.Texts(MAX_ACCOUNTS, 16),
                  "Accounts",
                  "Name 1 to " + MAX_ACCOUNTS + " accounts, each once, such as @example.")
              .hint("Whose posts to read, such as @example. Separate several with commas.")
              .fitting(name -> name.matches(USERNAME)),
          Setting.of(
                  "lists",
                  new SettingKind.Texts(MAX_LISTS, 19),
                  "Lists",
                  "Name 1 to " + MAX_LISTS + " lists, each once, by the number in its address.")
              .hint("The number at the end of a list's address. Separate several with commas.")
              .fitting(list -> list.matches(ID))
              .onDemand(),
          Setting.of(
                  "since",
                  new SettingKind.Period(
                      Duration.ofDays(7),
                      List.of(
                          new Option("PT24H", "the last 24 hours"),
                          new Option("P3D", "the last 3 days"),
                          new Option("P7D", "the last 7 days"))),
                  "Begin with the posts of",
                  "Enter how far back to begin, such as PT24H, up to 7 days.")
              .usual(XSettings.USUAL_SINCE)
              .onDemand());

  private XDeclaration() {}

  static ContractCard card(XPrices prices) {
    return new ContractCard(
        "X",
        "The posts at X (formerly Twitter) that mention you, or those of accounts and lists that you"
            + " choose.",
        List.of(
            "New posts: text, author, date, link. Of a post that repeats another, the other's text.",
            "What is new is looked for every 15 minutes at the most.",
            "At first the newest " + StreamReader.FIRST + " of each, no older than you say."),
        List.of(
            "Nothing is posted, liked, followed or changed, and direct messages are not read.",
            "Pictures and films are not loaded.",
            "A post that is corrected or deleted later is not told again, and stays here for as long"
                + " as all other news.",
            "When more comes at once than is read or may be paid for, the older posts are left out,"
                + " and that is listed as unreadable."),
        cost(prices),
        "An account at X that you connect. Your operator must have registered this installation at"
            + " X and pays there for what is read.",
        "As long as your plan keeps it, or less if you say so.");
  }

  private static String cost(XPrices prices) {
    return "X charges your operator "
        + prices.posts(1)
        + " for a post and "
        + Dollars.of(prices.user())
        + " for the name of who wrote it. In a month of "
        + DAYS
        + " days that is about "
        + prices.signedPosts(10L * DAYS)
        + " for 10 mentions a day, "
        + prices.posts(10L * DAYS)
        + " for an account that posts 10 times a day, and "
        + prices.signedPosts(100L * DAYS)
        + " for a list or home timeline with 100 posts a day. Your plan has a limit for a month:"
        + " when it is reached, reading stops until the next one.";
  }

  /** What is chosen must be named, and what is named must be chosen. */
  static List<SettingProblem> problemsBesides(SourceAccess access) {
    boolean chosen = XSettings.wanted(access.settings()).contains(XSettings.CHOSEN);
    boolean named =
        access.settings().containsKey("accounts") || access.settings().containsKey("lists");
    if (chosen && !named) {
      return List.of(new SettingProblem("accounts", "Name an account or a list to read."));
    }
    return named && !chosen
        ? List.of(
            new SettingProblem(
                "read", "Choose to read the accounts and lists too, or leave them out."))
        : List.of();
  }
}
