package org.tidings.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tidings.ingest.SourceAccess;
import org.tidings.json.JsonText;
import org.tidings.secrets.Secret;

class FeedSettingsTest {

  private static final String OLD = "https://news.example/old.xml";

  @Test
  void what_opens_a_feed_is_told_to_no_other_server_when_the_feed_moves() {
    FeedSettings locked = settings(Map.of("password", new Secret("tern")));

    for (String elsewhere :
        new String[] {
          "https://other.example/", "https://news.example:8443/", "http://news.example/"
        }) {
      assertThat(locked.movedTo(URI.create(elsewhere))).as(elsewhere).isEmpty();
    }
    assertThat(locked.movedTo(URI.create("https://news.example/new.xml")))
        .map(FeedSettings::url)
        .contains(URI.create("https://news.example/new.xml"));
  }

  @Test
  void a_feed_that_is_open_to_all_is_followed_anywhere() {
    URI there = URI.create("https://other.example/");

    assertThat(settings(Map.of()).movedTo(there)).map(FeedSettings::url).contains(there);
  }

  private static FeedSettings settings(Map<String, Secret> secrets) {
    return FeedSettings.of(new SourceAccess(JsonText.object().add("url", OLD).build(), secrets));
  }
}
