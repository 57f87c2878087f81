package org.tidings.ingest.imap;

import java.util.List;

/**
 * A provider of mailboxes whose server is known, with TLS from the first byte on port 993.
 *
 * @param domains of its addresses; one that ends with a dot stands for all its countries
 * @param exchangers the domains of the servers that take mail for the domains of its customers
 * @param advice how a person gets a password that it takes
 */
public record MailProvider(
    String code,
    String name,
    String host,
    List<String> domains,
    List<String> exchangers,
    String advice) {

  boolean hasAddressesAt(String domain) {
    return domains.stream()
        .anyMatch(one -> one.endsWith(".") ? domain.startsWith(one) : domain.equals(one));
  }

  boolean takesMailAt(String exchanger) {
    return exchangers.stream()
        .anyMatch(one -> exchanger.equals(one) || exchanger.endsWith("." + one));
  }
}
