package org.tidings.testing.feed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Writes RSS 2.0, the newest entry first. */
public final class Rss {

  private final List<String> entries = new ArrayList<>();

  /** Adds an entry behind those before it, by a minute. */
  public Rss add(String title) {
    int number = entries.size() + 1;
    return addAs("guid-" + number, title);
  }

  public Rss addAs(String guid, String title) {
    int number = entries.size() + 1;
    entries.add(
        """
        <item><guid isPermaLink="false">%s</guid><title>%s</title>\
        <link>https://news.example/%s</link><description>Text of %s</description>\
        <pubDate>Mon, 02 Mar 2026 %02d:%02d:00 GMT</pubDate></item>
        """
            .formatted(guid, title, title.replace(' ', '-'), title, number / 60 % 24, number % 60));
    return this;
  }

  @Override
  public String toString() {
    List<String> newestFirst = new ArrayList<>(entries);
    Collections.reverse(newestFirst);
    return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>News</title>"
        + "<link>https://news.example/</link>"
        + String.join("", newestFirst)
        + "</channel></rss>";
  }
}
