package org.tidings.ingest.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A name and an address, cut out of an address field by its quotes, brackets and comments. */
final class Mailbox {

  private static final Pattern QUOTED = Pattern.compile("\\\\(.)");
  private static final Pattern GROUP = Pattern.compile("^[^\"<@,(:]{1,100}:\\s*(?=[^;]*@)");

  private final StringBuilder words = new StringBuilder();
  private final StringBuilder comment = new StringBuilder();
  private final List<String> brackets = new ArrayList<>();

  private Mailbox() {}

  static Mailbox firstOf(String field) {
    Mailbox mailbox = new Mailbox();
    String addresses = GROUP.matcher(field.strip()).replaceFirst("");
    int at = 0;
    boolean more = true;
    while (more && at < addresses.length()) {
      at = mailbox.take(addresses, at);
      boolean separator = at < addresses.length() && ",;".indexOf(addresses.charAt(at)) >= 0;
      at += separator ? 1 : 0;
      more = !separator || !mailbox.isComplete();
      if (separator && more) {
        mailbox.words.append(addresses.charAt(at - 1)); // a comma in a name without quotes
      }
    }
    return mailbox;
  }

  String name() {
    String phrase = words.toString();
    if (brackets.isEmpty()) {
      String address = bareAddress();
      phrase = address.isEmpty() ? phrase : phrase.replace(address, " ");
    } else {
      for (String other : brackets) {
        phrase += other.equals(bracketed()) ? "" : "<" + other + ">";
      }
    }
    String name = decoded(phrase);
    return name.isEmpty() ? decoded(comment.toString()) : name;
  }

  String address() {
    String address = brackets.isEmpty() ? bareAddress() : bracketed();
    int route = address.startsWith("@") ? address.indexOf(':') + 1 : 0;
    String bare = HeaderText.decode(address.substring(route)).replaceFirst("(?i)^mailto:", "");
    return bare.replaceAll("[\\s<>]", "");
  }

  /** The last one that is an address; names have brackets too. */
  private String bracketed() {
    String found = brackets.get(brackets.size() - 1);
    for (String bracket : brackets) {
      found = bracket.contains("@") ? bracket : found;
    }
    return found;
  }

  private String bareAddress() {
    for (String word : words.toString().split("\\s+", -1)) {
      if (word.contains("@") && !word.startsWith("\"")) {
        return word;
      }
    }
    return "";
  }

  private boolean isComplete() {
    return !brackets.isEmpty() || !bareAddress().isEmpty();
  }

  /** Takes one piece of the field; answers where the next begins. */
  private int take(String field, int at) {
    char c = field.charAt(at);
    if (c == '"' && field.indexOf('"', at + 1) > 0) {
      int close = close(field, at, '"');
      boolean local = close < field.length() && field.charAt(close) == '@';
      String quoted = field.substring(at + (local ? 0 : 1), close - (local ? 0 : 1));
      words.append(QUOTED.matcher(quoted).replaceAll("$1"));
      return close;
    }
    if (c == '<') {
      int close = close(field, at, '>');
      brackets.add(field.substring(at + 1, close).replaceAll("[<>]", "").strip());
      return close;
    }
    if (c == '(' && !words.toString().contains("=?")) {
      int close = close(field, at, ')');
      comment.append(field, at + 1, close).append(' ');
      return close;
    }
    if (c != ',' && c != ';') {
      words.append(c);
      return at + 1;
    }
    return at;
  }

  private static int close(String field, int open, char end) {
    for (int i = open + 1; i < field.length(); i++) {
      if (field.charAt(i) == '\\' && end == '"') {
        i++;
      } else if (field.charAt(i) == end) {
        return i + 1;
      }
    }
    return field.length();
  }

  private static String decoded(String phrase) {
    String name = HeaderText.decode(phrase).replaceAll("[)\\s,;]+$", "").strip();
    boolean quoted = name.length() > 1 && name.charAt(0) == name.charAt(name.length() - 1);
    return quoted && "\"'".indexOf(name.charAt(0)) >= 0
        ? name.substring(1, name.length() - 1)
        : name;
  }
}
