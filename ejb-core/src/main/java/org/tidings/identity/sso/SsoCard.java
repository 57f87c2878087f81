package org.tidings.identity.sso;

/**
 * What a workspace's sign-in page says before anybody signs in there.
 *
 * @param workspace its name, as its owners chose it
 * @param provider the host of its identity provider
 */
public record SsoCard(String workspace, String provider) {}
