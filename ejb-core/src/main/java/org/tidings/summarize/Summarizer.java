package org.tidings.summarize;

/** Tells in a line and in a breath what one item says. Sees one item at a time. */
public interface Summarizer {

  Summary summarize(SourceText text);
}
