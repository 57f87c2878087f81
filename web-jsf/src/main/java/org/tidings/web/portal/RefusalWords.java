package org.tidings.web.portal;

import java.util.Arrays;
import java.util.Optional;
import org.tidings.identity.oidc.Refusal;

/** Says to a person what to do when the identity provider did not sign him in. */
final class RefusalWords {

  private RefusalWords() {}

  /**
   * The sentence for a code in an address. Whoever made the address can choose among the sentences,
   * not write one.
   */
  static String of(String code, String provider) {
    Optional<Refusal> refusal =
        Arrays.stream(Refusal.values()).filter(known -> known.code().equals(code)).findFirst();
    return sentence(refusal.orElse(Refusal.UNPROVEN)).formatted(provider);
  }

  private static String sentence(Refusal refusal) {
    return switch (refusal) {
      case NOT_OFFERED -> "Nobody can sign in with %s here. Use your password.";
      case NOT_BEGUN ->
          "This sign-in was not begun in this browser, or took longer than ten minutes. Start it"
              + " again here with %s.";
      case DENIED -> "%s did not sign you in. Try again, or ask whoever runs it why.";
      case UNPROVEN ->
          "The answer of %s does not prove who you are. Try again; when that does not help, tell"
              + " whoever runs this Tidings.";
      case UNREACHABLE -> "%s does not answer as it should. Try again in a minute.";
      case EMAIL_UNVERIFIED ->
          "%s has not verified your e-mail address. Verify it there, then sign in again.";
      case ACCOUNT_EXISTS ->
          "Your address has an account here that does not know %1$s yet. Sign in with your"
              + " password, then connect %1$s under Profile.";
      case NO_ACCOUNT ->
          "%s knows you, but there is no account for you here. Ask whoever runs this Tidings for"
              + " one.";
    };
  }
}
