package org.tidings.ingest.imap;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;

/**
 * What a server has let drop beside its answers: what it offers, that mail has arrived, and that
 * something about a mail has changed.
 */
final class Heard {

  private static final Pattern OFFER =
      Pattern.compile("(?:^\\* |\\[)CAPABILITY ([^\\]\\r\\n]+)", Pattern.CASE_INSENSITIVE);

  private Set<String> offers = Set.of();
  private boolean knowsOffers;
  private boolean arrivals;
  private boolean changes;
  private boolean invitation;

  void note(Response answer) {
    if (answer instanceof FetchResponse) {
      changes = true;
      return; // a mail may say anything
    }
    if (answer.isContinuation()) {
      invitation = true;
    } else if (answer instanceof IMAPResponse told && told.keyEquals("EXISTS")) {
      arrivals = true;
    } else if (answer.isOK() || isOffer(answer)) {
      note(answer.toString());
    }
  }

  /** Takes note of a line that was read before the protocol began. */
  void note(String line) {
    Matcher offer = OFFER.matcher(line);
    if (offer.find()) {
      offers = Set.copyOf(List.of(offer.group(1).trim().toUpperCase(Locale.ROOT).split(" +")));
      knowsOffers = true;
    }
  }

  boolean offers(String capability) {
    return offers.contains(capability);
  }

  boolean knowsOffers() {
    return knowsOffers;
  }

  /** Whether the number of mails in the folder was told since this was last asked for. */
  boolean takeArrivals() {
    boolean had = arrivals;
    arrivals = false;
    return had;
  }

  /** Whether anything was told of any mail since this was last asked for, be it an answer. */
  boolean takeChanges() {
    boolean had = changes;
    changes = false;
    return had;
  }

  boolean arrivals() {
    return arrivals;
  }

  /** Whether the server has invited us to go on. */
  boolean invitation() {
    return invitation;
  }

  void forgetInvitation() {
    invitation = false;
  }

  private static boolean isOffer(Response answer) {
    return answer instanceof IMAPResponse told && told.keyEquals("CAPABILITY");
  }
}
