package org.tidings.bucket;

import java.time.Duration;

/**
 * Turns that somebody has left: a full bucket holds some, and what was taken comes back evenly.
 *
 * @param key whose it is and for what, in a form that nobody can read
 * @param size turns of a full bucket
 * @param turn the time in which one turn comes back; whole microseconds
 */
public record Bucket(String key, long size, Duration turn) {}
