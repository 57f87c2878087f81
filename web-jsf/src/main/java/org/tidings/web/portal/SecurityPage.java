package org.tidings.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.tidings.identity.PasswordChange;
import org.tidings.identity.SessionDesk;
import org.tidings.identity.SessionView;
import org.tidings.secrets.Secret;

/** Backs security.xhtml: where the person who reads it is signed in, and his password. */
@Named("securityPage")
@ViewScoped
public class SecurityPage implements Serializable {

  private static final long serialVersionUID = 1L;

  private final SessionDesk desk;
  private final PasswordChange passwords;
  private final Feedback feedback;

  private transient List<SessionView> sessions;
  private transient String present;
  private transient String next;

  @Inject
  public SecurityPage(SessionDesk desk, PasswordChange passwords, Feedback feedback) {
    this.desk = desk;
    this.passwords = passwords;
    this.feedback = feedback;
  }

  protected SecurityPage() {
    this(null, null, null); // for the container
  }

  @PostConstruct
  void load() {
    sessions = desk.list();
  }

  public void end(UUID id) {
    if (feedback.attempt(() -> desk.end(id))) {
      feedback.say("Signed out there.");
    }
    load();
  }

  public void endOthers() {
    if (feedback.attempt(desk::endOthers)) {
      feedback.say("Signed out everywhere else.");
    }
    load();
  }

  public void changePassword() {
    if (feedback.attempt(() -> passwords.change(new Secret(present), new Secret(next)))) {
      feedback.say(
          "Changed. You are signed out everywhere else. API tokens go on working; revoke those that"
              + " somebody may know.");
    }
    load();
  }

  public List<SessionView> getSessions() {
    return sessions;
  }

  public State getThisOne() {
    return State.good("This one");
  }

  public boolean isAlone() {
    return sessions.stream().allMatch(SessionView::current);
  }

  public String getPresent() {
    return present;
  }

  public void setPresent(String present) {
    this.present = present;
  }

  public String getNext() {
    return next;
  }

  public void setNext(String next) {
    this.next = next;
  }
}
