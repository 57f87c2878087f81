package org.tidings.identity.sso;

/**
 * What a workspace's sign-in page says before anybody signs in there.
 *
 * @param workspace its name, as its owners chose it
 * @param provider the host of its identity provider
 * @param address of the page
 */
public record SsoPage(String workspace, String provider, String address) {}
