package org.tidings.web.portal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.tidings.manage.NewSource;
import org.tidings.manage.SourceSetup;
import org.tidings.manage.SourceTest;

/** Backs connect.xhtml: connects a mailbox after trying it out. */
@Named("connect")
@ViewScoped
public class ConnectPage implements Serializable {

  private static final long serialVersionUID = 1L;

  private final SourceSetup setup;
  private final Providers providers;
  private final Feedback feedback;

  private final MailboxForm mailbox = new MailboxForm();
  private String provider = Providers.OTHER.code();
  private String name = "";
  private transient SourceTest answer;

  @Inject
  public ConnectPage(SourceSetup setup, Providers providers, Feedback feedback) {
    this.setup = setup;
    this.providers = providers;
    this.feedback = feedback;
  }

  protected ConnectPage() {
    this(null, null, null); // for the container
  }

  public void choose() {
    mailbox.use(providers.byCode(provider));
    answer = null;
  }

  public void test() {
    answer = null;
    feedback.attempt(() -> answer = setup.test(source()));
  }

  /** Connects the mailbox and goes on to the list. */
  public String connect() {
    if (!feedback.attempt(() -> setup.connect(source()))) {
      return null;
    }
    feedback.sayNext("Connected. The first check starts now.");
    return "/sources?faces-redirect=true";
  }

  private NewSource source() {
    String shown = name.isBlank() ? mailbox.getUsername() : name.strip();
    return new NewSource("email", shown, mailbox.toSettings());
  }

  public String getAdvice() {
    return providers.byCode(provider).advice();
  }

  public SourceTest getAnswer() {
    return answer;
  }

  public MailboxForm getMailbox() {
    return mailbox;
  }

  public String getProvider() {
    return provider;
  }

  public void setProvider(String provider) {
    this.provider = provider;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }
}
