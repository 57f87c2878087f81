package org.tidings.consent;

/**
 * A provider as a page shows it.
 *
 * @param code in addresses
 * @param offered whether accounts can be connected here
 * @param setting what the operator must set before
 * @param withdrawAt where its users take back what they allowed
 */
public record ProviderCard(
    String code, String name, boolean offered, String setting, String withdrawAt) {}
