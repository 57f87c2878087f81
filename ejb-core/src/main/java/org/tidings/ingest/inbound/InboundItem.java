package org.tidings.ingest.inbound;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tidings.ingest.FetchedItem;
import org.tidings.ingest.FetchedItem.Author;
import org.tidings.ingest.FetchedItem.Trait;
import org.tidings.problem.FieldProblem;
import org.tidings.problem.InvalidInputException;

/**
 * One item as a program tells it.
 *
 * @param subject may be empty when there is a text
 * @param text plain text, may be empty when there is a subject
 * @param url where a person can open it: http or https
 * @param occurredAt when it happened; now, if it says nothing
 * @param thread equal for items of one conversation, if it belongs to one
 */
public record InboundItem(
    String subject,
    String text,
    Author from,
    Optional<String> url,
    Optional<Instant> occurredAt,
    Optional<String> thread,
    boolean important) {

  private static final int MAX_ID_CHARS = 128;
  private static final int MAX_LINE_CHARS = 500;
  private static final int MAX_TEXT_CHARS = 100_000;
  private static final int MAX_URL_CHARS = 2_000;
  private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

  /**
   * The item as sources tell it.
   *
   * @param id what its sender calls it
   * @throws InvalidInputException with everything that is wrong
   */
  public FetchedItem called(String id, Instant now) {
    List<FieldProblem> problems = new ArrayList<>();
    demand(problems, !id.isEmpty(), "webhook-id", "Give the item an id.");
    demand(
        problems, !(subject.isBlank() && text.isBlank()), "subject", "Give a subject or a text.");
    atMost(problems, MAX_ID_CHARS, "webhook-id", id);
    atMost(problems, MAX_ID_CHARS, "thread", thread.orElse(""));
    atMost(problems, MAX_LINE_CHARS, "subject", subject);
    atMost(problems, MAX_LINE_CHARS, "from.name", from.name());
    atMost(problems, MAX_LINE_CHARS, "from.address", from.address());
    atMost(problems, MAX_TEXT_CHARS, "text", text);
    demand(
        problems,
        occurredAt.map(time -> time.isBefore(now.plus(CLOCKS_DIFFER))).orElse(true),
        "occurredAt",
        "This is in the future.");
    Optional<URI> link = url.flatMap(InboundItem::link);
    demand(
        problems,
        url.isEmpty() || link.isPresent(),
        "url",
        "Give an http or https address of at most %d characters.".formatted(MAX_URL_CHARS));
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return new FetchedItem(
        id,
        id,
        thread.orElse(id),
        from,
        subject,
        text,
        link,
        occurredAt.orElse(now),
        important ? Set.of(Trait.IMPORTANT) : Set.of());
  }

  private static void atMost(List<FieldProblem> problems, int most, String field, String text) {
    demand(
        problems,
        text.length() <= most,
        field,
        "This is too long; %d characters at most.".formatted(most));
  }

  private static void demand(
      List<FieldProblem> problems, boolean fits, String field, String message) {
    if (!fits) {
      problems.add(new FieldProblem(field, message));
    }
  }

  private static Optional<URI> link(String typed) {
    try {
      URI uri = new URI(typed);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      return Optional.of(uri)
          .filter(any -> web && any.getHost() != null && typed.length() <= MAX_URL_CHARS);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
