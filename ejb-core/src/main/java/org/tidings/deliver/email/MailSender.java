package org.tidings.deliver.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whom our mails come from. */
@ApplicationScoped
class MailSender {

  private static final String NAME = "Tidings";

  private final InternetAddress address;

  /**
   * @param from an address, with or without a name before it
   */
  @Inject
  MailSender(@ConfigProperty(name = "tidings.mail.from") String from) {
    try {
      address = new InternetAddress(from, true);
      if (address.getPersonal() == null) {
        address.setPersonal(NAME, StandardCharsets.UTF_8.name());
      }
    } catch (AddressException | UnsupportedEncodingException e) {
      throw new IllegalArgumentException("tidings.mail.from is not an address: " + from, e);
    }
  }

  protected MailSender() {
    address = null; // for the container
  }

  public InternetAddress address() {
    return (InternetAddress) address.clone();
  }
}
