package org.tidings.web.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;
import org.tidings.manage.AuditView;

/** Says who did what, and from where. */
@Named("activityWords")
@ApplicationScoped
public class ActivityWords {

  private static final Map<String, String> WHAT =
      Map.ofEntries(
          Map.entry("workspace.opened", "Opened this workspace"),
          Map.entry("signin.succeeded", "Signed in"),
          Map.entry("signin.refused", "Tried to sign in with a wrong password"),
          Map.entry("identity.connected", "Connected an identity to sign in with"),
          Map.entry("identity.disconnected", "Disconnected an identity"),
          Map.entry("signout.succeeded", "Signed out"),
          Map.entry("session.ended", "Signed out one of the browsers"),
          Map.entry("sessions.ended", "Signed out everywhere else"),
          Map.entry("password.changed", "Changed the password"),
          Map.entry("password.reset", "Chose a new password by the link in a mail"),
          Map.entry("second-factor.on", "Switched on the second factor"),
          Map.entry("second-factor.off", "Switched off the second factor"),
          Map.entry(
              "second-factor.dropped", "Had the operator switch off somebody's second factor"),
          Map.entry("second-factor.refused", "Gave the right password and a wrong code"),
          Map.entry("recovery-codes.renewed", "Made new recovery codes"),
          Map.entry("recovery-code.used", "Signed in with a recovery code"),
          Map.entry("invitation.created", "Invited somebody"),
          Map.entry("invitation.resent", "Sent an invitation again"),
          Map.entry("invitation.revoked", "Took back an invitation"),
          Map.entry("member.joined", "Joined by invitation"),
          Map.entry("member.joined-by-sso", "Joined by the workspace's own provider"),
          Map.entry("member.role-changed", "Changed somebody's role"),
          Map.entry("member.removed", "Removed somebody"),
          Map.entry("member.left", "Left the workspace"),
          Map.entry("source.connected", "Connected a source"),
          Map.entry("source.changed", "Changed a source"),
          Map.entry("source.paused", "Paused a source"),
          Map.entry("source.resumed", "Resumed a source"),
          Map.entry("source.shared", "Shared a source with the workspace"),
          Map.entry("source.unshared", "Stopped sharing a source"),
          Map.entry("source.secret-made", "Made a new signing secret for a webhook"),
          Map.entry("source.removed", "Removed a source"),
          Map.entry("source.tested", "Tested the connection to a source"),
          Map.entry("grant.connected", "Connected an account outside"),
          Map.entry("grant.renewed", "Connected an account outside again"),
          Map.entry("grant.revoked", "Disconnected an account outside"),
          Map.entry("token.created", "Created an API token"),
          Map.entry("token.revoked", "Revoked an API token"),
          Map.entry("channel.added", "Added an address"),
          Map.entry("channel.verified", "Verified an address"),
          Map.entry("channel.removed", "Removed an address"),
          Map.entry("channel.unsubscribed", "Unsubscribed an address by the link in a digest"),
          Map.entry("schedule.changed", "Changed the schedule"),
          Map.entry("profile.changed", "Changed the profile"),
          Map.entry("rule.created", "Made a rule"),
          Map.entry("rule.changed", "Changed a rule"),
          Map.entry("rule.removed", "Deleted a rule"),
          Map.entry("digest.requested", "Asked for a digest"),
          Map.entry("notification.deleted", "Deleted a notification"),
          Map.entry("export.requested", "Asked for all of their data"),
          Map.entry("export.fetched", "Fetched all of their data"),
          Map.entry("sso.configured", "Configured single sign-on"),
          Map.entry("sso.removed", "Removed single sign-on"),
          Map.entry("person.erased", "Erased a person from this workspace"),
          Map.entry("workspace.erased", "Erased this workspace"));

  /** What was done; an action without words of its own is told by its code. */
  public String what(AuditView event) {
    return WHAT.getOrDefault(event.action(), event.action());
  }

  public String who(AuditView event) {
    return event
        .actorEmail()
        .orElse(event.actorId().isPresent() ? "A former member" : "Somebody not signed in");
  }

  public String from(AuditView event) {
    return event.origin().isEmpty() ? "from the server itself" : "from " + event.origin();
  }
}
