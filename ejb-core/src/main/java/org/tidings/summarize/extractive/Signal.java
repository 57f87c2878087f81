package org.tidings.summarize.extractive;

/** What in a sentence makes a reader look up, or not. */
enum Signal {
  /** A question, a wish or an order to the reader. */
  ASKS,
  /** A date, a weekday or a time of day. */
  MOMENT,
  /** A moment by which something is due. */
  DEADLINE,
  /** An amount of money. */
  AMOUNT,
  /** Words for what does not wait. */
  URGENT,
  /** Kind words that say nothing. */
  POLITE
}
