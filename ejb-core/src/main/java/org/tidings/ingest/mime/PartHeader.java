package org.tidings.ingest.mime;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a part says of itself: its type, its encoding, whether and how it is attached (RFC 2183).
 */
final class PartHeader {

  private static final Pattern TYPE = Pattern.compile("[\\w.+-]{1,60}/[\\w.+-]{1,100}");

  private static final Set<String> MAILS =
      Set.of("message/rfc822", "message/global", "message/news", "message/rfc2822");

  private Parameters type = Parameters.parse("");
  private Parameters disposition = Parameters.parse("");
  private String typeName = "";
  private String fileName = "";
  private String encoding = "";
  private boolean referredTo;

  private PartHeader() {}

  /**
   * @param unless the type of a part that names none
   */
  static PartHeader of(List<HeaderBlock.Field> fields, String unless) {
    PartHeader header = new PartHeader();
    for (HeaderBlock.Field field : fields) {
      switch (field.name()) {
        case "content-type" -> header.type(Parameters.parse(text(field)));
        case "content-disposition" -> header.disposition = Parameters.parse(text(field));
        case "content-transfer-encoding" -> header.encoding = encoding(text(field));
        case "content-id" -> header.referredTo = true;
        default -> {} // says nothing of the part
      }
    }
    if (header.typeName.isEmpty()) {
      header.typeName = unless;
    }
    header.fileName = header.findFileName();
    return header;
  }

  /** Lower case, such as {@code text/plain}. */
  String type() {
    return typeName;
  }

  boolean isMultipart() {
    return typeName.startsWith("multipart/");
  }

  boolean isMail() {
    return MAILS.contains(typeName);
  }

  boolean isTyped() {
    return !type.value().isEmpty();
  }

  String encoding() {
    return encoding;
  }

  /** A parameter of the type, as it stands. */
  String parameter(String name) {
    return type.get(name).strip();
  }

  /** Empty when the part has none. */
  String fileName() {
    return fileName;
  }

  boolean isCalendar() {
    return typeName.equals("text/calendar")
        || typeName.equals("application/ics")
        || fileName().toLowerCase(Locale.ROOT).endsWith(".ics");
  }

  /** Whether a leaf is an attachment rather than what is read, or a picture in it. */
  boolean isAttachment() {
    boolean named = !fileName().isEmpty();
    boolean prose = typeName.equals("text/plain") || typeName.equals("text/html");
    if (disposition.value().equals("attachment")) {
      return named || !prose;
    }
    boolean machinery = typeName.endsWith("signature") || typeName.equals("text/calendar");
    return isMail() || (named && !referredTo && !machinery && !prose);
  }

  /** Of several types, as some programs write, one of parts counts most: it can be proven. */
  private void type(Parameters next) {
    String name = normal(next.value());
    boolean parts = name.startsWith("multipart/") && !isMultipart();
    if (!name.isEmpty() && (typeName.isEmpty() || parts)) {
      type = next;
      typeName = name;
    }
  }

  private String findFileName() {
    String name = disposition.text("filename");
    String found = HeaderText.decode(name.isBlank() ? type.text("name") : name);
    return PlainText.cut(found.substring(found.lastIndexOf('\\') + 1), 300);
  }

  private static String normal(String name) {
    return switch (name) {
      case "text", "plain", "plain/text", "text/text", "text/ascii" -> "text/plain";
      case "html", "text/htm", "text/xhtml", "application/xhtml+xml" -> "text/html";
      case "multipart" -> "multipart/mixed";
      default -> TYPE.matcher(name).matches() ? name : "";
    };
  }

  private static String encoding(String field) {
    return Parameters.parse(field).value();
  }

  private static String text(HeaderBlock.Field field) {
    return HeaderText.clean(Charsets.guess(field.body()));
  }
}
