package org.tidings.ingest.linkedin;

import java.time.Duration;
import java.util.List;
import org.tidings.ingest.ContractCard;
import org.tidings.ingest.Setting;
import org.tidings.ingest.SettingKind;
import org.tidings.ingest.SettingKind.Option;

/** What must be known to read pages at LinkedIn, and what their readers may expect. */
final class LinkedInDeclaration {

  static final String ACCOUNT = "account";
  static final String ORGANIZATIONS = "organizations";
  static final String KINDS = "kinds";

  static final String POSTS = "posts";
  static final String COMMENTS = "comments";
  static final String MENTIONS = "mentions";

  /** More pages than these would use up a day's calls in a few polls. */
  static final int MAX_PAGES = 20;

  /**
   * LinkedIn lets nobody store for longer what members did. What it grants of their profiles is
   * less, 24 hours; so nothing of a profile is read.
   */
  static final Duration KEPT_AT_MOST = Duration.ofDays(2);

  private static final int MAX_ID_CHARS = 18;

  static final ContractCard CARD =
      new ContractCard(
          "LinkedIn page",
          "What happens on the LinkedIn pages of organizations that you administer.",
          List.of(
              "The posts of these pages: text, time and link.",
              "Comments of others, and posts that mention a page: text, time and link."),
          List.of(
              "LinkedIn lets no program read a person's own feed, messages, contacts or"
                  + " notifications. For these, switch on LinkedIn's notification mails and watch"
                  + " the mailbox they go to.",
              "Who wrote a comment is not stored; LinkedIn shows it.",
              "A comment that is deleted there is deleted here; one that is changed is told anew."),
          "Nothing; but LinkedIn grants few calls a day, so a page is read about once an hour.",
          "LinkedIn lets in only programs of registered companies that it has reviewed, so whoever"
              + " runs this service needs such a company. You need the role of an administrator of"
              + " the page.",
          "At most 48 hours, told or not: LinkedIn allows no more. What a digest says of it goes"
              + " with it.");

  static final List<Setting> SETTINGS =
      List.of(
          Setting.of(
                  ACCOUNT,
                  new SettingKind.Account(List.of("linkedin")),
                  "Account",
                  "Choose an account that is connected.")
              .required("Choose an account at LinkedIn that is connected."),
          Setting.of(
                  KINDS,
                  new SettingKind.Choices(
                      List.of(
                          new Option(POSTS, "Posts of the page"),
                          new Option(COMMENTS, "Comments"),
                          new Option(MENTIONS, "Mentions of the page"))),
                  "What to read",
                  "Choose one or more of posts, comments and mentions.")
              .usual("posts,comments,mentions"),
          Setting.of(
                  ORGANIZATIONS,
                  new SettingKind.Texts(MAX_PAGES, MAX_ID_CHARS),
                  "Pages",
                  "Enter the numbers of 1 to " + MAX_PAGES + " pages, each once, such as 2414183.")
              .hint(
                  "The number in the address of a page's administration. Empty: all pages that you"
                      + " administer. Separate several with commas.")
              .fitting(id -> id.matches("[1-9][0-9]*"))
              .onDemand());

  private LinkedInDeclaration() {}
}
