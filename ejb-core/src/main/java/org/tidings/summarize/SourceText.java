package org.tidings.summarize;

/**
 * The item to be summarized, untrusted throughout.
 *
 * @param from display name or address of the sender
 * @param text plain text with its original line breaks, at most 100,000 characters
 */
public record SourceText(String from, String subject, String text) {}
