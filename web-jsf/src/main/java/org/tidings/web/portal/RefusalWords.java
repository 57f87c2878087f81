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

  /** As {@link #of}, for who came to the sign-in page of a workspace. */
  static String ofWorkspace(String code) {
    if (code.equals(Refusal.NOT_BEGUN.code())) {
      return "This sign-in was not begun in this browser, took longer than ten minutes, or the"
          + " provider was changed meanwhile. Open your workspace's sign-in page again.";
    } else if (code.equals(Refusal.NOT_OFFERED.code())) {
      return "There is no such sign-in page, or no longer. Ask an owner of your workspace.";
    }
    return of(code, "Your workspace's provider");
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
      case NOT_IN_PLAN ->
          "%s does not sign anybody in at the moment: the workspace's plan has no single sign-on."
              + " Ask an owner of the workspace.";
      case MEMBER_EXISTS ->
          "Your address belongs to a member of the workspace who signs in in another way. If that is"
              + " you, sign in as you always do. To use %s instead, have an admin remove you first;"
              + " what is yours in the workspace is erased then.";
      case REMOVED ->
          "You were removed from the workspace, although %s knows you. Ask an admin to invite your"
              + " address, then sign in here again.";
      case NO_ROOM ->
          "%s knows you, but the workspace has no room for another member. Ask an owner of it to"
              + " make some.";
    };
  }
}
