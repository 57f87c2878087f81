package org.tidings.ingest.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * Reads one mail from end to end into its parts, once, without recursion. Text is decoded,
 * everything else is passed over; an attached mail stays closed.
 */
final class MimeReader {

  static final int MAX_DEPTH = 20;
  static final int MAX_PARTS = 500;

  /** Decoded text kept of one mail; what lies beyond is passed over. */
  private static final int MAX_TEXT_BYTES = 2 << 20;

  private final MimeTokenStream stream =
      new MimeTokenStream(MimeConfig.PERMISSIVE, null, new CappedFields(), null);
  private final Deque<Opened> open = new ArrayDeque<>();
  private final MailHeaders headers = new MailHeaders();
  private PartHeader header = new PartHeader();
  private boolean inBody;
  private int parts;
  private int textBytesLeft = MAX_TEXT_BYTES;

  /** A multipart whose end has not come yet. */
  private record Opened(String type, List<MimePart> parts) {}

  MailHeaders headers() {
    return headers;
  }

  MimePart read(byte[] mail) throws IOException, MimeException, TooComplexException {
    open.push(new Opened("multipart/mixed", new ArrayList<>()));
    stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
    stream.parse(new ByteArrayInputStream(mail));
    while (true) {
      switch (stream.getState()) {
        case T_START_HEADER -> header = new PartHeader();
        case T_FIELD -> field();
        case T_START_MULTIPART -> open();
        case T_END_MULTIPART -> close();
        case T_BODY -> leaf();
        case T_END_OF_STREAM -> {
          return root();
        }
        default -> {} // preambles, epilogues, and what only opens or ends
      }
      stream.next();
    }
  }

  private void field() {
    header.add(stream.getField());
    if (!inBody) {
      headers.add(stream.getField());
    }
  }

  private void open() throws TooComplexException {
    inBody = true;
    if (open.size() > MAX_DEPTH) {
      throw new TooComplexException("more than " + MAX_DEPTH + " parts within parts");
    }
    open.push(new Opened(type(), new ArrayList<>()));
  }

  private void close() {
    Opened closed = open.pop();
    add(new MimePart(closed.type(), false, "", "", closed.parts()));
  }

  private void leaf() throws IOException, TooComplexException {
    inBody = true;
    if (++parts > MAX_PARTS) {
      throw new TooComplexException("more than " + MAX_PARTS + " parts");
    }
    String type = type();
    boolean attachment = header.isAttachment(type);
    String text = !attachment && type.startsWith("text/") ? text() : "";
    add(new MimePart(type, attachment, header.fileName(), text, List.of()));
  }

  private String text() throws IOException {
    byte[] bytes = stream.getDecodedInputStream().readNBytes(textBytesLeft);
    textBytesLeft -= bytes.length;
    BodyDescriptor body = stream.getBodyDescriptor();
    return Charsets.decode(bytes, body.getCharset());
  }

  private String type() {
    return stream.getBodyDescriptor().getMimeType().toLowerCase(Locale.ROOT);
  }

  private void add(MimePart part) {
    open.element().parts().add(part);
  }

  private MimePart root() {
    while (open.size() > 1) {
      close(); // the mail ended inside
    }
    List<MimePart> top = open.element().parts();
    return top.size() == 1
        ? top.get(0)
        : new MimePart("multipart/mixed", false, "", "", List.copyOf(top));
  }
}
