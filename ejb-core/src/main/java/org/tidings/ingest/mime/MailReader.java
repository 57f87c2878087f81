package org.tidings.ingest.mime;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.tidings.ingest.FetchedItem.Author;
import org.tidings.ingest.FetchedItem.Trait;

/** Reads the bytes of a mail. Whatever they are, it answers: with a mail or with a reason. */
public final class MailReader {

  private static final int MAX_SUBJECT_CHARS = 1_000;
  private static final int MAX_LIST_CHARS = 200;

  private MailReader() {}

  /** What became of the bytes. */
  public sealed interface Result {

    /** Equal for copies of one mail, at most 128 characters. */
    String identity();
  }

  /**
   * A mail that could be read; its fields are as those of an item.
   *
   * @param authentication what stands topmost of where it comes from, in anybody's words; see
   *     {@link AuthenticationResults}
   */
  public record Mail(
      String identity,
      String thread,
      Author from,
      String subject,
      String text,
      String list,
      Set<Trait> traits,
      String authentication)
      implements Result {}

  /** A mail that could not be read, and why. */
  public record Unreadable(String identity, String reason) implements Result {}

  /** A mail may be anything: whatever a parser trips over in it, the next mail must be read. */
  public static Result read(byte[] bytes) {
    MimeReader reader = new MimeReader(bytes);
    try {
      return mail(reader.read(), reader.headers());
    } catch (RuntimeException | StackOverflowError e) {
      return unreadable(reader, bytes);
    }
  }

  /** The identity of a mail of which only the beginning is known, and its size. */
  public static String identityOfBeginning(byte[] beginning, long size) {
    MimeReader reader = new MimeReader(beginning);
    reader.readHeaders();
    return MailIdentity.of(reader.headers(), "size " + size);
  }

  private static Mail mail(MimePart root, MailHeaders headers) {
    String text = PlainText.tidy(BodyText.of(root));
    List<String> attached = Attachments.names(root);
    Set<Trait> traits = MailTraits.of(headers);
    if (!attached.isEmpty()) {
      traits.add(Trait.ATTACHMENT);
    }
    return new Mail(
        MailIdentity.of(headers, text),
        MailIdentity.thread(headers),
        Sender.of(headers),
        PlainText.cut(headers.text("subject"), MAX_SUBJECT_CHARS),
        text.isEmpty() ? PlainText.tidy(String.join("\n", attached)) : text,
        PlainText.cut(headers.text("list-id"), MAX_LIST_CHARS),
        traits,
        headers.raw("authentication-results"));
  }

  private static Unreadable unreadable(MimeReader reader, byte[] bytes) {
    String content = new String(bytes, StandardCharsets.ISO_8859_1);
    return new Unreadable(
        MailIdentity.of(reader.headers(), content), "It is not built as mail should be.");
  }
}
