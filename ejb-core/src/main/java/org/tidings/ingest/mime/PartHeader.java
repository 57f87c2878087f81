package org.tidings.ingest.mime;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;

/** What a part says of itself: whether and under which name it is an attachment (RFC 2183). */
final class PartHeader {

  private String disposition = "";
  private String fileName = "";
  private boolean referredTo;

  void add(Field field) {
    switch (field.getNameLowerCase()) {
      case "content-disposition" -> {
        RawBody body = parse(field);
        disposition = lower(body.getValue());
        nameFrom(body, "filename");
      }
      case "content-type" -> nameFrom(parse(field), "name");
      case "content-id" -> referredTo = true;
      default -> {} // says nothing of attachments
    }
  }

  String fileName() {
    return fileName;
  }

  /** Whether a leaf of this type is an attachment rather than what is read, or a picture in it. */
  boolean isAttachment(String type) {
    if (disposition.equals("attachment") || type.equals("message/rfc822")) {
      return true;
    }
    boolean named = !fileName.isEmpty();
    boolean machinery = type.endsWith("signature") || type.equals("text/calendar");
    return named && !referredTo && !machinery && !isReadable(type);
  }

  private boolean isReadable(String type) {
    boolean prose = type.equals("text/plain") || type.equals("text/html");
    return prose && !disposition.equals("attachment");
  }

  private void nameFrom(RawBody body, String parameter) {
    Map<String, String> values = new HashMap<>();
    for (NameValuePair pair : body.getParams()) {
      values.putIfAbsent(lower(pair.getName()), pair.getValue() == null ? "" : pair.getValue());
    }
    values.forEach(
        (name, value) -> {
          boolean continued = name.startsWith(parameter + "*"); // RFC 2231
          if (fileName.isEmpty() && (continued || name.equals(parameter))) {
            fileName = HeaderText.decode(value);
          }
        });
  }

  private static RawBody parse(Field field) {
    return RawFieldParser.DEFAULT.parseRawBody(
        field instanceof RawField raw ? raw : new RawField(field.getName(), field.getBody()));
  }

  private static String lower(String text) {
    return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
  }
}
