package org.tidings.net;

import java.io.IOException;

/** An answer is longer, unpacked, than whoever asked wants to read. */
public class TooLongAnswerException extends IOException {

  private static final long serialVersionUID = 1L;

  TooLongAnswerException(int maxBytes) {
    super("The answer is longer than " + maxBytes + " bytes");
  }
}
