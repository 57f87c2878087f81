package org.tidings.ingest.imap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tidings.ingest.Completion;
import org.tidings.ingest.SettingProblem;
import org.tidings.net.HostName;
import org.tidings.net.NameRecords;

/**
 * Finds the server of a mailbox from its address: among the known providers, or as its domain names
 * it (RFC 6186). A password may go there without anybody's looking at it first, so that a server
 * outside of the domain counts only when it is a known provider's; another is told to the person.
 */
@ApplicationScoped
public class MailboxSearch {

  private final NameRecords records;

  @Inject
  public MailboxSearch(NameRecords records) {
    this.records = records;
  }

  protected MailboxSearch() {
    this(null); // for the container
  }

  /**
   * What was found.
   *
   * @param advice what to do when there is no place
   */
  record Finding(Optional<MailPlace> place, String advice) {

    static Finding at(MailPlace place) {
      return new Finding(Optional.of(place), "");
    }

    static Finding none(String advice) {
      return new Finding(Optional.empty(), advice);
    }
  }

  /** The settings, with the place of the mailbox of an address if it can be found. */
  Completion complete(JsonObject settings, String address) {
    Finding found = find(address);
    return found
        .place()
        .map(place -> Completion.of(place.in(settings)))
        .orElseGet(
            () ->
                new Completion(settings, Optional.of(new SettingProblem("host", found.advice()))));
  }

  /** Looks for the mailbox of an address. Waits for name servers, each for seconds at most. */
  Finding find(String address) {
    Optional<String> domain =
        Optional.of(address.strip())
            .filter(text -> text.contains("@"))
            .map(text -> text.substring(text.lastIndexOf('@') + 1))
            .flatMap(HostName::normalize)
            .filter(name -> name.contains(".") && !HostName.isAddress(name));
    if (domain.isEmpty()) {
      return Finding.none(
          "Enter the name of the IMAP server, or the whole e-mail address as the user name: then"
              + " it is looked for.");
    }
    try {
      Optional<MailProvider> known = MailProviders.of(domain.get());
      return known.isPresent() ? Finding.at(MailPlace.of(known.get())) : announced(domain.get());
    } catch (IOException e) {
      return Finding.none(
          "No name server answered that knows the mail server of "
              + domain.get()
              + ". Try again, or enter its name.");
    }
  }

  private Finding announced(String domain) throws IOException {
    List<ServiceRecord> all =
        Stream.concat(
                records.find("_imaps._tcp." + domain, "SRV").stream()
                    .flatMap(record -> ServiceRecord.of(record, false)),
                records.find("_imap._tcp." + domain, "SRV").stream()
                    .flatMap(record -> ServiceRecord.of(record, true)))
            .sorted(ServiceRecord.BEST_FIRST)
            .toList();
    Optional<ServiceRecord> best =
        all.stream().filter(record -> !record.target().isEmpty()).findFirst();
    if (best.isPresent()) {
      return judged(domain, best.get());
    }
    return all.isEmpty()
        ? byExchanger(domain)
        : Finding.none(
            domain + " says that e-mail programs cannot open its mailboxes. Ask your provider.");
  }

  private static Finding judged(String domain, ServiceRecord record) {
    String host = record.target();
    boolean own = host.equals(domain) || host.endsWith("." + domain);
    return own || MailProviders.at(host).isPresent()
        ? Finding.at(record.place())
        : Finding.none(
            "%s names %s, port %d, as its mail server. If that is your provider's, enter it."
                .formatted(domain, host, record.port()));
  }

  /** Whoever takes a domain's mail most often keeps its mailboxes too. */
  private Finding byExchanger(String domain) throws IOException {
    return records.find(domain, "MX").stream()
        .map(record -> record.substring(record.lastIndexOf(' ') + 1))
        .flatMap(exchanger -> HostName.normalize(exchanger).stream())
        .flatMap(exchanger -> MailProviders.behind(exchanger).stream())
        .findFirst()
        .map(provider -> Finding.at(MailPlace.of(provider)))
        .orElseGet(
            () ->
                Finding.none(
                    "No mail server was found for "
                        + domain
                        + ". Enter its name; your provider's help pages have it under \"IMAP\" or"
                        + " \"e-mail programs\"."));
  }
}
