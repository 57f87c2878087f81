package org.tidings.web.portal;

import java.util.Arrays;
import org.tidings.consent.ConsentRefusal;

/** Says to a person what to do when no account was connected. */
final class ConsentAnswers {

  private ConsentAnswers() {}

  /**
   * The sentence for a code in an address. Whoever made the address can choose among the sentences,
   * not write one.
   */
  static String of(String code, String provider) {
    ConsentRefusal refusal =
        Arrays.stream(ConsentRefusal.values())
            .filter(known -> known.code().equals(code))
            .findFirst()
            .orElse(ConsentRefusal.UNPROVEN);
    return sentence(refusal).formatted(provider);
  }

  private static String sentence(ConsentRefusal refusal) {
    return switch (refusal) {
      case NOT_OFFERED ->
          "Accounts of %s cannot be connected here. Ask whoever runs this Tidings to set it up.";
      case NOT_BEGUN ->
          "This was not begun in this browser, took longer than ten minutes, or was finished"
              + " before. Connect the account of %s again here.";
      case DENIED -> "%s did not let us in. Connect the account again when you want to allow it.";
      case UNPROVEN ->
          "The answer of %s does not belong to what was begun here, and nothing was connected. Try"
              + " again; when that does not help, tell whoever runs this Tidings.";
      case CODE_REFUSED -> "%s took too long over it. Connect the account again here.";
      case MISCONFIGURED ->
          "%s does not take this Tidings. Tell whoever runs it: its log says what is wrong.";
      case UNREACHABLE -> "%s does not answer as it should. Try again in a minute.";
      case TOO_LITTLE ->
          "%s says that you did not allow all that is needed to read there. Connect the account"
              + " again and leave everything ticked.";
      case NOT_LASTING ->
          "%1$s let us in for an hour only, and nothing was connected. Take back what you allowed"
              + " Tidings at %1$s, then connect the account again.";
      case OTHER_ACCOUNT ->
          "You chose another account at %s than the one to be connected again. Nothing was changed."
              + " Connect a further account with its own button.";
    };
  }
}
