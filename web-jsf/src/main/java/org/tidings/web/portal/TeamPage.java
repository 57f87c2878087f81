package org.tidings.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.tidings.account.Role;
import org.tidings.identity.Caller;
import org.tidings.identity.CurrentCaller;
import org.tidings.manage.SharedSourceView;
import org.tidings.manage.SharedSources;
import org.tidings.people.InvitationDesk;
import org.tidings.people.InvitationView;
import org.tidings.people.MemberView;
import org.tidings.people.Team;
import org.tidings.web.PortalSession;

/** Backs team.xhtml: who belongs to the workspace, who is invited, and what members share. */
@Named("teamPage")
@ViewScoped
public class TeamPage implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Team team;
  private final InvitationDesk desk;
  private final SharedSources sources;
  private final CurrentCaller caller;
  private final PortalSession session;
  private final Feedback feedback;

  private transient List<MemberView> members;
  private transient List<InvitationView> invitations;
  private transient List<SharedSourceView> shared;
  private String email = "";
  private String role = Role.MEMBER.name();

  @Inject
  public TeamPage(
      Team team,
      InvitationDesk desk,
      SharedSources sources,
      CurrentCaller caller,
      PortalSession session,
      Feedback feedback) {
    this.team = team;
    this.desk = desk;
    this.sources = sources;
    this.caller = caller;
    this.session = session;
    this.feedback = feedback;
  }

  protected TeamPage() {
    this(null, null, null, null, null, null); // for the container
  }

  @PostConstruct
  void load() {
    members = team.list();
    invitations = isInviting() ? desk.list() : List.of();
    shared = isInviting() ? sources.list() : List.of();
  }

  public void invite() {
    if (feedback.attempt(() -> desk.invite(email, Role.valueOf(role)))) {
      feedback.say("Invited " + email.strip() + ". The mail with the link is on its way.");
      email = "";
    }
    load();
  }

  public void resend(UUID id) {
    if (feedback.attempt(() -> desk.resend(id))) {
      feedback.say("Sent again, with a new link. The one before works no longer.");
    }
    load();
  }

  public void revoke(UUID id) {
    if (feedback.attempt(() -> desk.revoke(id))) {
      feedback.say("Revoked. The link works no longer.");
    }
    load();
  }

  public void make(UUID id, String newRole) {
    if (feedback.attempt(() -> team.changeRole(id, Role.valueOf(newRole)))) {
      feedback.say("Changed. It counts from the next click on.");
    }
    load();
  }

  public void remove(UUID id) {
    if (feedback.attempt(() -> team.remove(id))) {
      feedback.say("Removed. What was theirs in this workspace is erased.");
    }
    load();
  }

  /** Leaves the workspace; what the person had here is gone, and so is the session. */
  public void leave() {
    if (feedback.attempt(() -> team.remove(me().userId()))) {
      session.leave();
      WayBack.follow("/signin.xhtml");
    } else {
      load();
    }
  }

  /** Whether the person may invite others. */
  public boolean isInviting() {
    return me().role().covers(Role.ADMIN);
  }

  /** Whether the person may give the workspace an identity provider of its own. */
  public boolean isOwner() {
    return me().role() == Role.OWNER;
  }

  public boolean isMe(MemberView member) {
    return member.id().equals(me().userId());
  }

  /** Whether the person may give the member this other role. */
  public boolean mayMake(MemberView member, String newRole) {
    return mayRemove(member) && !member.role().equals(newRole) && mayInviteTo(newRole);
  }

  /** Whether the person's role has a say over the member's. */
  public boolean mayRemove(MemberView member) {
    return isInviting() && mayInviteTo(member.role());
  }

  /** Whether a role is not above the person's own. */
  public boolean mayInviteTo(String wanted) {
    return me().role().covers(Role.valueOf(wanted));
  }

  private Caller me() {
    return caller.require();
  }

  public List<MemberView> getMembers() {
    return members;
  }

  public List<InvitationView> getInvitations() {
    return invitations;
  }

  /** The sources that members share. */
  public List<SharedSourceView> getShared() {
    return shared;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getRole() {
    return role;
  }

  public void setRole(String role) {
    this.role = role;
  }
}
