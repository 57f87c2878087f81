package org.tidings.deliver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The portal's addresses as people reach them from outside. */
@ApplicationScoped
public class PortalLinks {

  private final String base;

  @Inject
  public PortalLinks(@ConfigProperty(name = "tidings.public-url") String publicUrl) {
    base = publicUrl.endsWith("/") ? publicUrl : publicUrl + "/";
  }

  protected PortalLinks() {
    base = null; // for the container
  }

  public String notification(UUID id) {
    return base + "notification.xhtml?id=" + id;
  }

  public String digest(UUID id) {
    return base + "digest.xhtml?id=" + id;
  }

  public String schedule() {
    return base + "schedule.xhtml";
  }

  /** Where a person fetches his data. */
  public String export() {
    return base + "export.xhtml";
  }

  /** Where programs send items to a webhook. */
  public String inbound(String address) {
    return base + "api/v1/inbound/" + address;
  }

  /** Where an invitation is accepted. */
  public String join(String token) {
    return base + "join.xhtml?t=" + token;
  }

  /** Where a new password is chosen. */
  public String reset(String token) {
    return base + "reset.xhtml?t=" + token;
  }

  /** Where accounts outside are connected. */
  public String accounts() {
    return base + "accounts.xhtml";
  }

  /** Where a second factor is switched on and off. */
  public String secondFactor() {
    return base + "secondfactor.xhtml";
  }

  /** Shows a page when it is opened, and unsubscribes when it is posted to (RFC 8058). */
  public String unsubscribe(String token) {
    return base + "unsubscribe?t=" + token;
  }
}
