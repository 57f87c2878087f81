package org.tidings.web.portal;

/**
 * A mailbox provider, with what its connection needs and how a person gets a password for it.
 *
 * @param host empty when the person must type it
 */
public record Provider(String code, String name, String host, String advice) {}
