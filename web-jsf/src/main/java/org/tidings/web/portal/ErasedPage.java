package org.tidings.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import org.tidings.privacy.ErasureCertificate;
import org.tidings.web.PortalSession;

/** Backs erased.xhtml: the certificate of an erasure, for whom it erased. */
@Named("erased")
@RequestScoped
public class ErasedPage {

  private final PortalSession session;
  private ErasureCertificate certificate;

  @Inject
  public ErasedPage(PortalSession session) {
    this.session = session;
  }

  protected ErasedPage() {
    this(null); // for the container
  }

  @PostConstruct
  void load() {
    certificate = session.certificate().orElse(null);
  }

  /** Null when nothing was erased in this session. */
  public ErasureCertificate getCertificate() {
    return certificate;
  }

  /** The certificate to be kept. */
  public String getJson() {
    return JsonbBuilder.create(new JsonbConfig().withFormatting(true)).toJson(certificate).strip();
  }
}
