package org.tidings.summarize;

/**
 * What one item says.
 *
 * @param headline one line without line breaks, 1 to {@value #HEADLINE_CHARS} characters
 * @param gist at most two sentences without line breaks, at most {@value #GIST_CHARS} characters;
 *     empty when the headline says it all
 * @param salience how much the text itself asks for attention, 0 to 1: a question to the reader, a
 *     date, an amount
 */
public record Summary(String headline, String gist, double salience) {

  public static final int HEADLINE_CHARS = 90;
  public static final int GIST_CHARS = 400;
}
