package org.tidings.compose;

import java.util.Optional;
import org.tidings.notification.NotificationContent;
import org.tidings.sift.Weight;

/**
 * What becomes of a notification before there is a question of room.
 *
 * @param leftOut why it is not told; empty when it may be
 * @param content what it says, if that had to be read and could be
 */
public record Sifted(
    Optional<LeftOut> leftOut, Weight weight, Optional<NotificationContent> content) {

  static Sifted leftOut(LeftOut why, Optional<NotificationContent> content) {
    return new Sifted(Optional.of(why), Weight.USUAL, content);
  }

  @Override
  public String toString() {
    return "Sifted[" + leftOut + ", " + weight + "]";
  }
}
