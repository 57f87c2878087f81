package org.tidings.summarize.extractive;

import java.util.List;

/** Splits one paragraph into stripped sentences that together hold all its text. */
interface SentenceSplitter {

  List<String> split(String paragraph);
}
