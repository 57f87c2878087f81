package org.tidings.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tidings.identity.oidc.ConfiguredProvider;
import org.tidings.identity.oidc.Provider;

/** The identity provider that pages offer to sign in with, and what they say when that failed. */
@Named("offeredProvider")
@RequestScoped
public class OfferedProvider {

  private final ConfiguredProvider configured;
  private final Feedback feedback;

  private String problem;
  private String workspaceProblem;

  @Inject
  public OfferedProvider(ConfiguredProvider configured, Feedback feedback) {
    this.configured = configured;
    this.feedback = feedback;
  }

  protected OfferedProvider() {
    this(null, null); // for the container
  }

  public boolean isOffered() {
    return configured.find().isPresent();
  }

  public String getName() {
    return configured.find().map(Provider::name).orElse("the identity provider");
  }

  /** Says why the person is here again, if he is. */
  public void tell() {
    if (problem != null && !problem.isEmpty()) {
      feedback.refuse(RefusalWords.of(problem, getName()));
    }
    if (workspaceProblem != null && !workspaceProblem.isEmpty()) {
      feedback.refuse(RefusalWords.ofWorkspace(workspaceProblem));
    }
  }

  public String getWorkspaceProblem() {
    return workspaceProblem;
  }

  public void setWorkspaceProblem(String workspaceProblem) {
    this.workspaceProblem = workspaceProblem;
  }

  public String getProblem() {
    return problem;
  }

  public void setProblem(String problem) {
    this.problem = problem;
  }
}
