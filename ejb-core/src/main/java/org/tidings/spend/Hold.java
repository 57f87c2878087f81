package org.tidings.spend;

/**
 * What came of the wish to spend money on a question.
 *
 * @param amount what is held for it; zero when there is too little
 * @param shared whether others are being asked at the moment, so that there may be more in a minute
 */
record Hold(long amount, boolean shared, Spending spending) {}
