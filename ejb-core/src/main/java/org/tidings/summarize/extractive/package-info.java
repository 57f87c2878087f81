/**
 * Summaries made of an item's own sentences: the text is reduced to what its author wrote ({@code
 * MailText}), split ({@code Sentences}), ranked ({@code SentenceRanking}), and told ({@code
 * Headline}, {@code Gist}, {@code Salience}).
 */
package org.tidings.summarize.extractive;
