package org.tidings.bucket;

import java.time.Duration;

/**
 * Turns that somebody has left: a full bucket holds some, and what was taken comes back evenly.
 *
 * @param key whose it is and for what, in a form that nobody can read
 * @param size turns of a full bucket
 * @param turn the time in which one turn comes back; whole microseconds
 * @param wanted how many turns are asked for
 */
public record Bucket(String key, long size, Duration turn, long wanted) {

  /** One of which a single turn is asked for. */
  public Bucket(String key, long size, Duration turn) {
    this(key, size, turn, 1);
  }
}
