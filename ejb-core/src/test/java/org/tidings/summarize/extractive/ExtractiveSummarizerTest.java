package org.tidings.summarize.extractive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidings.summarize.SourceText;
import org.tidings.summarize.Summary;

class ExtractiveSummarizerTest {

  private final ExtractiveSummarizer summarizer = new ExtractiveSummarizer();

  /** A mail below the four lines that say who sent it and what we want to read of it. */
  record Example(
      String name, String from, String subject, String headline, String gist, String text) {

    static Example read(Path file) {
      try {
        String[] parts = Files.readString(file).split("\n\n", 2);
        List<String> head = parts[0].lines().map(Example::value).toList();
        String name = file.getFileName().toString();
        return new Example(name, head.get(0), head.get(1), head.get(2), head.get(3), parts[1]);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static String value(String line) {
      return line.substring(line.indexOf(':') + 1).strip();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Example> mails() throws IOException, URISyntaxException {
    Path directory = Path.of(ExtractiveSummarizerTest.class.getResource("mails").toURI());
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().map(Example::read).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("mails")
  void tells_what_a_mail_says(Example mail) {
    Summary summary = summarize(mail.from(), mail.subject(), mail.text());

    assertThat(summary.headline()).isEqualTo(mail.headline());
    assertThat(summary.gist()).isEqualTo(mail.gist());
  }

  @Test
  void names_the_sender_when_there_is_nothing_else_to_tell() {
    assertThat(summarize("Ann Lee", "Re: ", "\n\n> What do you think?\n").headline())
        .isEqualTo("Message from Ann Lee");
  }

  @Test
  void leaves_the_gist_empty_when_the_subject_says_it_all() {
    Summary summary =
        summarize("Ann Lee", "Lunch at noon on Friday?", "Lunch at noon on Friday?\n\nAnn");

    assertThat(summary.gist()).isEmpty();
  }

  @Test
  void takes_the_headline_from_the_text_when_the_subject_is_a_mere_hello() {
    Summary summary =
        summarize("Ann Lee", "Hello!", "Hi Robin,\n\ncan you send me the slides by Monday?\n\nAnn");

    assertThat(summary.headline()).isEqualTo("Can you send me the slides by Monday?");
  }

  @Test
  void cuts_a_long_sentence_where_a_clause_ends() {
    String sentence =
        "The report covers the north, " + "and then again the south, ".repeat(20) + "fully.";

    String gist = summarize("Ann Lee", "Report for the board", sentence).gist();

    assertThat(gist).endsWith("the south…").hasSizeLessThan(270);
  }

  @Test
  void serves_many_threads_at_once() {
    String text = "The total is EUR 30. Can you pay it by Friday? Dr. Lee asked twice.";
    Summary alone = summarize("Ann Lee", "Choir trip", text);

    assertThat(
            IntStream.range(0, 500)
                .parallel()
                .mapToObj(call -> summarize("Ann Lee", "Choir trip", text))
                .distinct())
        .containsExactly(alone);
  }

  private Summary summarize(String from, String subject, String text) {
    return summarizer.summarize(new SourceText(from, subject, text));
  }
}
