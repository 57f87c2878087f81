package org.tidings.sift;

/** How much room rules give an item in a digest. The first comes first. */
public enum Weight {
  URGENT,
  USUAL,
  LOW
}
