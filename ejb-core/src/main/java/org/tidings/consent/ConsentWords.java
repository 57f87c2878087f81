package org.tidings.consent;

import java.time.LocalDate;

/** What owners are told of accounts that cannot be read. */
final class ConsentWords {

  static final String GONE =
      "The account that this source reads with is not connected any more. Connect it again, then"
          + " choose it in the source's settings.";

  static final String CHANGED = "The account was connected again meanwhile. We will try again.";

  private ConsentWords() {}

  static String noAnswer(String provider) {
    return provider + " gives no access at the moment. We will try again.";
  }

  static String misconfigured(String provider) {
    return provider
        + " does not take this Tidings at the moment; whoever runs it has been told in its log. We"
        + " will try again.";
  }

  static String refused(String provider) {
    return provider + " does not let us in any more. Connect the account again under Accounts.";
  }

  static String lost(String provider) {
    return "The last answer of "
        + provider
        + " was lost on its way here, and "
        + provider
        + " gives each only once. Connect the account again under Accounts.";
  }

  static String ending(String provider, LocalDate day) {
    return provider
        + " lets us in until "
        + day
        + ". Connect the account again under Accounts before, and nothing waits.";
  }

  static String ended(String provider) {
    return "The time that "
        + provider
        + " gives a consent is over. Connect the account again under Accounts.";
  }
}
