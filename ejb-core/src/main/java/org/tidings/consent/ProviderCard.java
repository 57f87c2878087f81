package org.tidings.consent;

/**
 * A provider as a page shows it.
 *
 * @param code in addresses
 * @param offered whether accounts can be connected here
 * @param setting what the operator must set before
 * @param withdrawAt where its users take back what they allowed
 * @param condition what to know before an account is connected; may be empty
 */
public record ProviderCard(
    String code,
    String name,
    boolean offered,
    String setting,
    String withdrawAt,
    String condition) {}
