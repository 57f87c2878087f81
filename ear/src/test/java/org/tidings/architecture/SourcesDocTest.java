package org.tidings.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tidings.ingest.ContractCard;
import org.tidings.ingest.Setting;
import org.tidings.ingest.SourceKind;

/** Draws docs/sources.md from what the kinds of sources declare, and holds the file against it. */
class SourcesDocTest {

  private static final Path DOCUMENT = Path.of("..", "docs", "sources.md");
  private static final Path DRAWN = Path.of("target", "sources.md");

  @Test
  void tells_of_every_kind_what_it_declares() throws IOException {
    String drawn = drawn();
    Files.createDirectories(DRAWN.getParent());
    Files.writeString(DRAWN, drawn, UTF_8);

    assertThat(Files.exists(DOCUMENT) ? Files.readString(DOCUMENT, UTF_8) : "")
        .as(
            "docs/sources.md is drawn from the kinds of sources: copy ear/target/sources.md over it")
        .isEqualTo(drawn);
  }

  private static String drawn() {
    return """
        # Sources

        What Tidings can watch, and what its user may expect of each. This page is drawn from what \
        the kinds of sources declare; the portal shows the same before a source is connected, and \
        `GET /api/v1/sources/types` tells it to programs.
        """
        + kinds().stream().map(SourcesDocTest::chapter).collect(Collectors.joining());
  }

  private static String chapter(SourceKind kind) {
    ContractCard card = kind.card();
    return "\n## %s (`%s`)\n\n%s\n\n".formatted(card.title(), kind.type(), card.purpose())
        + list("What is read", card.reads())
        + list("What is not", card.leaves())
        + "| | |\n|---|---|\n"
        + row("Cost", card.cost())
        + row("What it needs", card.approval())
        + row("Kept for", card.keeping())
        + settings(kind.settings());
  }

  private static String settings(List<Setting> settings) {
    return settings.isEmpty()
        ? "\nIt has no settings.\n"
        : settings.stream()
            .map(SourcesDocTest::row)
            .collect(Collectors.joining("", "\n| setting | | |\n|---|---|---|\n", ""));
  }

  private static String list(String title, List<String> sentences) {
    return sentences.stream()
        .map(sentence -> "- " + sentence + "\n")
        .collect(Collectors.joining("", title + ":\n\n", "\n"));
  }

  private static String row(String name, String words) {
    return "| " + name + " | " + words + " |\n";
  }

  private static String row(Setting setting) {
    String hint = setting.hint().isEmpty() ? "" : ". " + setting.hint();
    String need = setting.isRequired() ? "required" : "may be left out";
    String usual = setting.usual().isEmpty() ? "" : "; usually `" + setting.usual() + "`";
    return "| `%s` | %s%s | %s%s |\n".formatted(setting.name(), setting.label(), hint, need, usual);
  }

  /** All there are: a new one needs no line here. */
  private static List<SourceKind> kinds() {
    return Product.CLASSES.stream()
        .filter(found -> found.isAssignableTo(SourceKind.class))
        .filter(found -> !found.getModifiers().contains(JavaModifier.ABSTRACT))
        .map(JavaClass::reflect)
        .map(SourcesDocTest::declaring)
        .sorted(Comparator.comparing(kind -> kind.type().code()))
        .toList();
  }

  /** One that can declare, though not read: what it declares needs no neighbour. */
  private static SourceKind declaring(Class<?> type) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return (SourceKind) constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " has no constructor for the container", e);
    }
  }
}
