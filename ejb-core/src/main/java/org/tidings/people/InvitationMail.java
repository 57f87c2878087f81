package org.tidings.people;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.tidings.deliver.Mailer.PlainMail;
import org.tidings.text.OneLine;

/**
 * An invitation that must be mailed now.
 *
 * @param token in clear text; nobody can show it again
 */
record InvitationMail(
    InvitationView invitation, String inviter, String workspace, Instant until, String token) {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  PlainMail with(String link) {
    return new PlainMail(
        invitation.email(),
        "Invitation to a workspace at Tidings",
        """
        %s invites you to the workspace "%s" at Tidings.

        To join, open this link before %s:
        %s

        It works once. If you do not know who invites you, ignore this mail: nothing happens then.
        """
            .formatted(inviter, OneLine.of(workspace), MOMENT.format(until), link));
  }

  @Override
  public String toString() {
    return "InvitationMail[" + invitation.id() + "]";
  }
}
