package org.tidings.ingest.imap;

import java.net.URI;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tidings.ingest.FetchedItem.Author;
import org.tidings.ingest.FetchedItem.Trait;
import org.tidings.ingest.mime.MailReader.Mail;

/**
 * A mail by which LinkedIn notifies a person: what is told, of whom, and where it is read. No
 * program may read that at LinkedIn itself.
 *
 * @param from says what it is and of whom, at LinkedIn's address
 */
record LinkedInMail(Author from, URI link, Set<Trait> traits) {

  private static final String DOMAIN = "linkedin.com";
  private static final String VIA = "(?i)\\s+via LinkedIn$";

  /** What leads to something, without the key that would open it for whoever has the link. */
  private static final Pattern LINK =
      Pattern.compile(
          "https://www\\.linkedin\\.com/(?:comm/)?"
              + "((?:messaging|feed|posts|jobs|groups|events|in|mynetwork)/[A-Za-z0-9_%:./-]{1,300})");

  /** What is no escape, and what ends a sentence. */
  private static final String NO_PART_OF_IT = "%(?![0-9A-Fa-f]{2})|[.:]+$";

  /** What it is, by the address that it comes from; its words are in the person's language. */
  private enum Kind {
    MESSAGE("messag", "LinkedIn message", "messaging/", true),
    INVITATION("invit", "LinkedIn invitation", "mynetwork/invitation-manager/", true),
    JOBS("job", "LinkedIn jobs", "jobs/", false),
    GROUP("group", "LinkedIn group", "groups/", false),
    NOTIFICATION("", "LinkedIn notification", "notifications/", false);

    private final String beginning;
    private final String words;
    private final String place;
    private final boolean personal;

    Kind(String beginning, String words, String place, boolean personal) {
      this.beginning = beginning;
      this.words = words;
      this.place = place;
      this.personal = personal;
    }

    static Kind of(String address) {
      for (Kind kind : values()) {
        if (address.startsWith(kind.beginning)) {
          return kind;
        }
      }
      return NOTIFICATION;
    }
  }

  /** What a mail tells, if it is LinkedIn's by the word of the server that took it in. */
  static Optional<LinkedInMail> of(Mail mail, ReceivingServer server) {
    String address = mail.from().address().toLowerCase(Locale.ROOT);
    return address.endsWith("@" + DOMAIN) && server.vouchesFor(DOMAIN, mail.authentication())
        ? Optional.of(of(mail, Kind.of(address)))
        : Optional.empty();
  }

  private static LinkedInMail of(Mail mail, Kind kind) {
    String who = mail.from().name().replaceFirst(VIA, "").strip();
    boolean named = !who.isEmpty() && !who.toLowerCase(Locale.ROOT).startsWith("linkedin");
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    traits.addAll(mail.traits());
    if (kind.personal) {
      traits.remove(Trait.BULK); // its mails can be unsubscribed from, but this one has one reader
    }
    return new LinkedInMail(
        new Author(kind.words + (named ? ": " + who : ""), mail.from().address()),
        link(mail.text(), kind),
        traits);
  }

  private static URI link(String text, Kind kind) {
    Matcher link = LINK.matcher(text);
    String place = link.find() ? link.group(1) : kind.place;
    return URI.create("https://www." + DOMAIN + "/" + place.replaceAll(NO_PART_OF_IT, ""));
  }
}
