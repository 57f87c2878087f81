package org.tidings.sift;

import com.google.re2j.Pattern;

/** What a rule asks of a text: that words stand in it, or that a pattern is found in it. */
public sealed interface TextTest {

  boolean holdsFor(SiftedText text);

  /** What the rule's owner typed. */
  String typed();

  /** How large its program is: the work that one character costs at most. */
  int steps();

  /** Words that stand in the text, in whatever case. */
  record Words(String typed, String folded) implements TextTest {

    @Override
    public boolean holdsFor(SiftedText text) {
      return text.folded().contains(folded);
    }

    @Override
    public int steps() {
      return 0;
    }

    @Override
    public String toString() {
      return "Words[hidden]";
    }
  }

  /** A regular expression, found in time that grows with the text's length and no faster. */
  record Expression(String typed, Pattern pattern) implements TextTest {

    @Override
    public boolean holdsFor(SiftedText text) {
      return pattern.matcher(text.text()).find();
    }

    @Override
    public int steps() {
      return pattern.programSize();
    }

    @Override
    public String toString() {
      return "Expression[hidden]";
    }
  }
}
