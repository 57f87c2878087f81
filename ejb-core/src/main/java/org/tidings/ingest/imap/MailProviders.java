package org.tidings.ingest.imap;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The providers of mailboxes that are known, by their names. */
public final class MailProviders {

  private static final String USUAL =
      "Use your usual password, or an app password when two-factor sign-in is on.";

  public static final List<MailProvider> ALL =
      List.of(
          new MailProvider(
              "aol",
              "AOL Mail",
              "imap.aol.com",
              List.of("aol.", "aim.com"),
              List.of(),
              "AOL wants an app password: Account security, Generate app password."),
          new MailProvider(
              "fastmail",
              "Fastmail",
              "imap.fastmail.com",
              List.of("fastmail.com", "fastmail.fm"),
              List.of("messagingengine.com"),
              "Make an app password: Settings, Privacy & Security, Manage app passwords."),
          new MailProvider(
              "gmail",
              "Gmail",
              "imap.gmail.com",
              List.of("gmail.com", "googlemail.com"),
              List.of("google.com", "googlemail.com"),
              "Gmail wants an app password: turn on 2-Step Verification, then visit"
                  + " myaccount.google.com/apppasswords. Or connect your account at Google."),
          new MailProvider(
              "gmx",
              "GMX",
              "imap.gmx.net",
              List.of("gmx.de", "gmx.net", "gmx.at", "gmx.ch"),
              List.of(),
              "Allow e-mail programs first: Settings, POP3/IMAP. Then use your usual password."),
          new MailProvider(
              "icloud",
              "iCloud Mail",
              "imap.mail.me.com",
              List.of("icloud.com", "me.com", "mac.com"),
              List.of("mail.icloud.com"),
              "iCloud wants an app-specific password: account.apple.com, Sign-In and Security."),
          new MailProvider(
              "mailbox",
              "mailbox.org",
              "imap.mailbox.org",
              List.of("mailbox.org"),
              List.of("mailbox.org"),
              USUAL),
          new MailProvider(
              "microsoft",
              "Outlook, Hotmail, Microsoft 365",
              "outlook.office365.com",
              List.of("outlook.", "hotmail.", "live.", "msn.com"),
              List.of("outlook.com"),
              "Microsoft takes no password from programs. Connect your account at Microsoft, then"
                  + " choose it here instead of a password."),
          new MailProvider(
              "posteo",
              "Posteo",
              "posteo.de",
              List.of("posteo.de", "posteo.net"),
              List.of("posteo.de"),
              USUAL),
          new MailProvider(
              "webde",
              "WEB.DE",
              "imap.web.de",
              List.of("web.de"),
              List.of(),
              "Allow e-mail programs first: Settings, POP3/IMAP. Then use your usual password."),
          new MailProvider(
              "yahoo",
              "Yahoo Mail",
              "imap.mail.yahoo.com",
              List.of("yahoo.", "ymail.com", "rocketmail.com"),
              List.of("yahoodns.net"),
              "Yahoo wants an app password: Account security, Generate app password."),
          new MailProvider(
              "zoho",
              "Zoho Mail",
              "imap.zoho.com",
              List.of("zohomail.com", "zoho.com"),
              List.of("zoho.com"),
              "Allow IMAP first: Settings, Mail Accounts, IMAP. With two-factor sign-in, use an"
                  + " app password."),
          new MailProvider(
              "zohoeu",
              "Zoho Mail (Europe)",
              "imap.zoho.eu",
              List.of("zohomail.eu"),
              List.of("zoho.eu"),
              "Allow IMAP first: Settings, Mail Accounts, IMAP. With two-factor sign-in, use an"
                  + " app password."));

  private MailProviders() {}

  /** The one whose server that is. */
  static Optional<MailProvider> at(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return ALL.stream().filter(provider -> provider.host().equals(name)).findFirst();
  }

  /** The one whose addresses end so. */
  static Optional<MailProvider> of(String domain) {
    return ALL.stream().filter(provider -> provider.hasAddressesAt(domain)).findFirst();
  }

  /** The one whose server takes mail there. */
  static Optional<MailProvider> behind(String exchanger) {
    return ALL.stream().filter(provider -> provider.takesMailAt(exchanger)).findFirst();
  }
}
