package org.tidings.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.tidings.manage.InboundSetup;

/**
 * Where a webhook of the person's is sent to, and a secret just made for it. The secret is
 * forgotten with the request, so that no session holds it and no page shows it again.
 */
@Named("webhook")
@RequestScoped
public class WebhookSecret {

  private final InboundSetup setup;
  private final Feedback feedback;
  private String secret = "";

  @Inject
  public WebhookSecret(InboundSetup setup, Feedback feedback) {
    this.setup = setup;
    this.feedback = feedback;
  }

  protected WebhookSecret() {
    this(null, null); // for the container
  }

  public String url(UUID id) {
    return setup.url(id);
  }

  public void renew(UUID id) {
    if (feedback.attempt(() -> secret = setup.renew(id).secret())) {
      feedback.say("Made. Copy the secret now: it is not shown again.");
    }
  }

  /** The secret in clear text; empty when this request made none. */
  public String getSecret() {
    return secret;
  }
}
