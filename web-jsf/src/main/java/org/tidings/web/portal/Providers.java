package org.tidings.web.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** The providers that the form fills in by itself. All take encrypted connections on port 993. */
@Named("providers")
@ApplicationScoped
public class Providers {

  static final Provider OTHER =
      new Provider(
          "other",
          "Another provider",
          "",
          "Your provider's help pages name the server under \"IMAP\" or \"e-mail programs\".");

  private final List<Provider> all =
      List.of(
          OTHER,
          new Provider(
              "fastmail",
              "Fastmail",
              "imap.fastmail.com",
              "Make an app password: Settings, Privacy & Security, Manage app passwords."),
          new Provider(
              "gmail",
              "Gmail",
              "imap.gmail.com",
              "Gmail wants an app password: turn on 2-Step Verification, then visit"
                  + " myaccount.google.com/apppasswords."),
          new Provider(
              "gmx",
              "GMX",
              "imap.gmx.net",
              "Allow e-mail programs first: Settings, POP3/IMAP. Then use your usual password."),
          new Provider(
              "icloud",
              "iCloud Mail",
              "imap.mail.me.com",
              "iCloud wants an app-specific password: account.apple.com, Sign-In and Security."),
          new Provider(
              "mailbox",
              "mailbox.org",
              "imap.mailbox.org",
              "Use your usual password, or an app password when two-factor sign-in is on."),
          new Provider(
              "yahoo",
              "Yahoo Mail",
              "imap.mail.yahoo.com",
              "Yahoo wants an app password: Account security, Generate app password."));

  public List<Provider> getAll() {
    return all;
  }

  Provider byCode(String code) {
    return all.stream().filter(provider -> provider.code().equals(code)).findFirst().orElse(OTHER);
  }
}
