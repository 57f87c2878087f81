package org.tidings.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.tidings.identity.WorkspaceView;
import org.tidings.identity.Workspaces;
import org.tidings.web.PortalSession;

/** The way from one workspace of a person's to another, in the head of every page. */
@Named("workspaceSwitch")
@RequestScoped
public class WorkspaceSwitch {

  private final Workspaces workspaces;
  private final PortalSession session;
  private final Feedback feedback;

  private List<WorkspaceView> all;

  @Inject
  public WorkspaceSwitch(Workspaces workspaces, PortalSession session, Feedback feedback) {
    this.workspaces = workspaces;
    this.session = session;
    this.feedback = feedback;
  }

  protected WorkspaceSwitch() {
    this(null, null, null); // for the container
  }

  @PostConstruct
  void load() {
    all = workspaces.list();
  }

  /** Goes over: a new session there, and nothing of this one. */
  public void enter(UUID workspace) {
    feedback.attempt(
        () -> {
          session.enter(workspaces.in(workspace));
          WayBack.follow(WayBack.HOME);
        });
  }

  /** The name of the workspace that the page belongs to. */
  public String getHere() {
    return all.stream()
        .filter(WorkspaceView::current)
        .map(WorkspaceView::name)
        .findFirst()
        .orElse("");
  }

  /** Where else the person may go. */
  public List<WorkspaceView> getOthers() {
    return all.stream().filter(one -> !one.current()).toList();
  }
}
