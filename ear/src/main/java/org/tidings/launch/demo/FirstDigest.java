package org.tidings.launch.demo;

/**
 * What the demo came to.
 *
 * @param mail the digest as it arrived, one char for each byte
 */
public record FirstDigest(int notifications, int deliveries, String mail) {}
