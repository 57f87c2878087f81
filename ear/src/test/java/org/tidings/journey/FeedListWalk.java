package org.tidings.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;

/** A list of feeds from another reader, and the one that is taken away. */
record FeedListWalk(Visitor visitor) {

  private static final String LIST =
      """
      <opml><body><outline text="News">
        <outline text="Harbour &amp; docks" xmlUrl="https://harbour.invalid/feed"/>
        <outline text="Harbour, again" xmlUrl="http://harbour.invalid/feed"/>
        <outline text="Not a feed" xmlUrl="javascript:alert(1)"/>
      </outline></body></opml>
      """;

  void bringsAListAndTakesOneAway() throws IOException {
    visitor.open("/sources.xhtml");
    page().getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Lists of feeds")).click();
    button("Add the feeds").click();
    assertThat(page().locator("#messages")).containsText("Choose the file first");
    send("hello");
    assertThat(page().locator("body")).containsText("This is no list of feeds");
    visitor.look("feed-list-refused");

    send(LIST);
    assertThat(page().locator("#result dd")).hasText(new String[] {"1", "1", "1"});
    assertThat(page().locator("#result li")).containsText("Not a feed (line 4)");
    visitor.look("feed-list");

    Download list = page().waitForDownload(() -> button("Download").click());
    assertThat(list.suggestedFilename()).isEqualTo("tidings.opml");
    assertThat(Files.readString(list.path()))
        .contains("text=\"Harbour &amp; docks\"", "xmlUrl=\"https://harbour.invalid/feed\"");
  }

  private void send(String list) {
    page()
        .getByLabel("OPML file")
        .setInputFiles(new FilePayload("feeds.opml", "text/x-opml", list.getBytes(UTF_8)));
    button("Add the feeds").click();
  }

  private Page page() {
    return visitor.page();
  }

  private Locator button(String name) {
    return page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
  }
}
