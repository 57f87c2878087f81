package org.tidings.web.portal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.tidings.manage.NewSource;
import org.tidings.manage.SourceSetup;
import org.tidings.manage.SourceTest;
import org.tidings.manage.SourceTypeView;
import org.tidings.manage.SourceView;

/** Backs newsource.xhtml: connects a source after trying it out. */
@Named("newSource")
@ViewScoped
public class NewSourcePage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String MAILBOX = "email";
  private static final int MAX_NAME_CHARS = 80;

  private final SourceSetup setup;
  private final Kinds kinds;
  private final Providers providers;
  private final OwnAccounts accounts;
  private final Feedback feedback;

  private String type = MAILBOX;
  private SettingsForm form;
  private String provider = Providers.OTHER.code();
  private String name = "";
  private transient SourceTest answer;
  private transient SourceView connected;

  @Inject
  public NewSourcePage(
      SourceSetup setup,
      Kinds kinds,
      Providers providers,
      OwnAccounts accounts,
      Feedback feedback) {
    this.setup = setup;
    this.kinds = kinds;
    this.providers = providers;
    this.accounts = accounts;
    this.feedback = feedback;
  }

  protected NewSourcePage() {
    this(null, null, null, null, null); // for the container
  }

  /** Draws the form of the kind that the address names. */
  public void open() {
    feedback.open(() -> form = SettingsForm.of(accounts.offeredIn(kinds.of(type).settings())));
  }

  public void choose() {
    form.fill("host", providers.byCode(provider).host());
    form.fill("port", provider.equals(Providers.OTHER.code()) ? "" : "993");
    answer = null;
  }

  public void test() {
    answer = null;
    if (feedback.attempt(() -> answer = setup.test(source()))) {
      form.show(answer.settings());
    }
  }

  /** Connects the source and goes on to the list, or to where it says how it is told. */
  public String connect() {
    if (!feedback.attempt(() -> connected = setup.connect(source()))) {
      return null;
    }
    if (!getKind().polled()) {
      feedback.sayNext("Connected. Now make the secret that its sender signs with.");
      return "/source?faces-redirect=true&id=" + connected.id();
    }
    feedback.sayNext("Connected. The first check starts now.");
    return "/sources?faces-redirect=true";
  }

  public SourceTypeView getKind() {
    return kinds.of(type);
  }

  private NewSource source() {
    return new NewSource(type, name.isBlank() ? usualName() : name, form.toSettings());
  }

  private String usualName() {
    String typed = form.firstText().strip();
    String shown = typed.isEmpty() ? getKind().title() : typed;
    return shown.length() > MAX_NAME_CHARS ? shown.substring(0, MAX_NAME_CHARS) : shown;
  }

  public boolean isMailbox() {
    return type.equals(MAILBOX);
  }

  public String getAdvice() {
    return providers.byCode(provider).advice();
  }

  public SourceTest getAnswer() {
    return answer;
  }

  public SettingsForm getForm() {
    return form;
  }

  public String getType() {
    return type;
  }

  public void setType(String type) {
    this.type = type;
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
