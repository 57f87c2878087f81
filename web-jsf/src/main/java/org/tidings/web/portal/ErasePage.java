package org.tidings.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.function.Function;
import org.tidings.manage.OwnErasure;
import org.tidings.manage.Profile;
import org.tidings.manage.ProfileView;
import org.tidings.privacy.ErasureCertificate;
import org.tidings.secrets.Secret;
import org.tidings.web.PortalSession;

/** Backs erase.xhtml: a person erases himself, an owner his workspace. */
@Named("erasePage")
@RequestScoped
public class ErasePage {

  private final OwnErasure erasure;
  private final Profile profile;
  private final PortalSession session;
  private final Feedback feedback;

  private ProfileView view;
  private String password = "";

  @Inject
  public ErasePage(OwnErasure erasure, Profile profile, PortalSession session, Feedback feedback) {
    this.erasure = erasure;
    this.profile = profile;
    this.session = session;
    this.feedback = feedback;
  }

  protected ErasePage() {
    this(null, null, null, null); // for the container
  }

  @PostConstruct
  void load() {
    view = profile.me();
  }

  public void eraseMe() {
    erase(erasure::eraseMe);
  }

  public void eraseWorkspace() {
    erase(erasure::eraseWorkspace);
  }

  /** Whoever is gone has no session any more; his certificate is all that the next page knows. */
  private void erase(Function<Secret, ErasureCertificate> what) {
    ErasureCertificate[] certificate = new ErasureCertificate[1];
    if (feedback.attempt(() -> certificate[0] = what.apply(new Secret(password)))) {
      session.partWith(certificate[0]);
      WayBack.follow("/erased.xhtml");
    }
  }

  public ProfileView getView() {
    return view;
  }

  public boolean isOwner() {
    return view.role().equals("OWNER");
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
