package org.tidings.web.portal;

import org.tidings.manage.DigestView;

/** How far a digest has come, from "Generate now" until the mail left. */
public record Progress(int percent, String text, boolean done) {

  static Progress of(DigestView digest) {
    return switch (digest.status()) {
      case "composing" -> new Progress(30, "Reading what is new and choosing what to tell…", false);
      case "ready" -> ready(digest);
      case "delivered" -> new Progress(100, "Sent. It is in your mailbox now.", true);
      default -> new Progress(100, "It could not be sent. Open it to see why.", true);
    };
  }

  private static Progress ready(DigestView digest) {
    return digest.deliveries().isEmpty()
        ? new Progress(100, "Ready to read here. No verified address to send it to yet.", true)
        : new Progress(70, "Written. Handing it to the mail server…", false);
  }
}
