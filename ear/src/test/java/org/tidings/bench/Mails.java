package org.tidings.bench;

import java.util.Random;
import org.tidings.testing.mail.TestMail;

/** Plain mails of a given size, each different, the same in every run. */
final class Mails {

  private static final String[] WORDS =
      ("the project meeting moved to Thursday because our supplier asked for two more days and the"
              + " invoice of 1,250 euros is due on Friday please tell me whether you can confirm"
              + " the new delivery date before noon thank you for your patience with this order")
          .split(" ");

  private final Random random = new Random(7);
  private int made;

  /** A mail of about so many bytes. */
  byte[] next(int bytes) {
    made++;
    return TestMail.plain("News number " + made, text(bytes));
  }

  private String text(int bytes) {
    StringBuilder text = new StringBuilder(bytes + 100);
    while (text.length() < bytes) {
      for (int word = 0; word < 12; word++) {
        text.append(WORDS[random.nextInt(WORDS.length)]).append(word < 11 ? " " : ".\r\n");
      }
    }
    return text.toString();
  }
}
