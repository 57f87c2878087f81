package org.tidings.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages of the portal and the buttons on them, as their source lists them. */
final class PortalButtons {

  private static final Path PAGES = Path.of("..", "web-jsf", "src", "main", "webapp");
  private static final Pattern BUTTON =
      Pattern.compile("<(?:p|h):command(?:Button|Link)\\s+id=\"([^\"]+)\"");

  /** Of these somebody is in need who is not signed in, or who leaves: no ids, nothing foreign. */
  private static final Set<String> AT_THE_DOOR =
      Set.of(
          "signin.xhtml",
          "signincode.xhtml",
          "ssosignin.xhtml",
          "signup.xhtml",
          "join.xhtml",
          "forgot.xhtml",
          "reset.xhtml");

  private PortalButtons() {}

  /** The pages for who has signed in, the ones where most is destroyed last. */
  static List<String> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".xhtml") && !AT_THE_DOOR.contains(name))
          .sorted()
          .toList();
    }
  }

  /** The ids of the buttons on a page itself, without what it includes. */
  static Set<String> on(String page) throws IOException {
    Set<String> ids = new TreeSet<>();
    Matcher button = BUTTON.matcher(Files.readString(PAGES.resolve(page)));
    while (button.find()) {
      ids.add(button.group(1));
    }
    return ids;
  }

  /** Whether a page is about one thing, whose id its address names. */
  static boolean isAboutOneThing(String page) throws IOException {
    return Files.readString(PAGES.resolve(page)).contains("<f:viewParam name=\"id\"");
  }
}
