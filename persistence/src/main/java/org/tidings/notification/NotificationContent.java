package org.tidings.notification;

import java.util.Optional;

/**
 * What a notification says, in clear text: for as long as it is needed, and never in a log.
 *
 * @param list the list or feed that it came through; empty when there is none
 * @param position where it stood in its source
 * @param url where a person can open it, when the source has such an address
 */
public record NotificationContent(
    String fromName,
    String fromAddress,
    String subject,
    String text,
    String list,
    String position,
    Optional<String> url) {

  /** What came through no list. */
  public NotificationContent(
      String fromName,
      String fromAddress,
      String subject,
      String text,
      String position,
      Optional<String> url) {
    this(fromName, fromAddress, subject, text, "", position, url);
  }

  /** The sender's name, else his address. */
  public String from() {
    return fromName.isBlank() ? fromAddress : fromName;
  }

  @Override
  public String toString() {
    return "NotificationContent[hidden]";
  }
}
