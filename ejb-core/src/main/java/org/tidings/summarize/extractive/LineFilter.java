package org.tidings.summarize.extractive;

import java.util.List;

/** Takes one kind of noise out of the lines of a mail. Lines come stripped; blank ones matter. */
interface LineFilter {

  List<String> apply(List<String> lines);
}
