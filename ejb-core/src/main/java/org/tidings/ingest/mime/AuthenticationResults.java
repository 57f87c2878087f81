package org.tidings.ingest.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a mail server found out about where a mail comes from (RFC 8601). Parts of it are a
 * stranger's words, such as the sender's address, so what stands in quotes or in a comment says
 * nothing, and where these do not end nothing is believed.
 *
 * @param server the name of the server that says so, in lower case
 */
public record AuthenticationResults(String server, List<Statement> statements) {

  private static final int MAX_CHARS = 8_000;
  private static final Pattern WORD = Pattern.compile("^\\s*([a-z0-9.-]+)\\s*=\\s*([a-z0-9.@_-]+)");
  private static final Pattern PROPERTY =
      Pattern.compile("\\s(header\\.[a-z]{1,20})\\s*=\\s*([a-z0-9.@_-]+)(?=\\s|$)");

  /**
   * One finding.
   *
   * @param text without quotes and comments, in lower case
   */
  record Statement(String text) {

    boolean isOf(String method) {
      return word(1).equals(method);
    }

    boolean passed() {
      return word(2).equals("pass");
    }

    /** Whether it is about a header field that names the domain. */
    boolean names(String domain) {
      Matcher properties = PROPERTY.matcher(text);
      while (properties.find()) {
        if (properties.group(2).replaceFirst("^.*@", "").equals(domain)) {
          return true;
        }
      }
      return false;
    }

    private String word(int group) {
      Matcher word = WORD.matcher(text);
      return word.find() ? word.group(group) : "";
    }
  }

  /** What a header field says; empty when it cannot be read. */
  public static Optional<AuthenticationResults> parse(String field) {
    if (field.length() > MAX_CHARS) {
      return Optional.empty();
    }
    return bare(field)
        .map(text -> text.toLowerCase(Locale.ROOT).split(";", -1))
        .filter(parts -> parts.length > 1 && !parts[0].isBlank() && !parts[0].contains("="))
        .map(AuthenticationResults::of);
  }

  private static AuthenticationResults of(String[] parts) {
    List<Statement> statements = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      statements.add(new Statement(parts[i]));
    }
    return new AuthenticationResults(parts[0].strip().split("\\s+", 2)[0], statements);
  }

  /**
   * Whether the mail comes from the domain that its author field names: by DMARC, where the server
   * asks it, else by a signature. One who smuggles in a finding contradicts the server's own.
   */
  public boolean vouchFor(String domain) {
    List<Statement> dmarc = statements.stream().filter(one -> one.isOf("dmarc")).toList();
    if (!dmarc.isEmpty()) {
      return dmarc.size() == 1 && dmarc.get(0).passed() && dmarc.get(0).names(domain);
    }
    return statements.stream()
        .anyMatch(one -> one.isOf("dkim") && one.passed() && one.names(domain));
  }

  /** Without comments and quoted texts, in whose places a mark stands. */
  private static Optional<String> bare(String field) {
    StringBuilder text = new StringBuilder();
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == '\\' && (quoted || depth > 0)) {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
        text.append(depth == 0 ? "\"" : "");
      } else if (!quoted && c == '(') {
        depth++;
      } else if (!quoted && c == ')') {
        depth--;
        text.append(' ');
      } else if (!quoted && depth == 0) {
        text.append(c);
      }
      if (depth < 0) {
        return Optional.empty();
      }
    }
    return quoted || depth > 0 ? Optional.empty() : Optional.of(text.toString());
  }
}
