package org.tidings.web.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.tidings.ingest.imap.MailProviders;

/** The providers that the form fills in by itself. All take encrypted connections on port 993. */
@Named("providers")
@ApplicationScoped
public class Providers {

  static final Provider OTHER =
      new Provider(
          "other",
          "Another provider",
          "",
          "Leave the mail server empty: it is looked for. If it is not found, your provider's help"
              + " pages name it under \"IMAP\" or \"e-mail programs\".");

  private final List<Provider> all =
      Stream.concat(
              Stream.of(OTHER),
              MailProviders.ALL.stream()
                  .map(one -> new Provider(one.code(), one.name(), one.host(), one.advice())))
          .toList();

  public List<Provider> getAll() {
    return all;
  }

  Provider byCode(String code) {
    return all.stream().filter(provider -> provider.code().equals(code)).findFirst().orElse(OTHER);
  }
}
