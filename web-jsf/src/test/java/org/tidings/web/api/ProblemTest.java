package org.tidings.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidings.problem.ConflictException;
import org.tidings.problem.FieldProblem;
import org.tidings.problem.InvalidInputException;
import org.tidings.problem.NotFoundException;
import org.tidings.problem.TooOftenException;

class ProblemTest {

  @Test
  void every_refusal_is_a_problem_with_its_status() {
    assertStatus(404, new MissingMapper().toResponse(new NotFoundException("source")));
    assertStatus(409, new ConflictMapper().toResponse(new ConflictException("Paused.")));
    assertStatus(415, new WebProblemMapper().toResponse(new NotSupportedException()));
    assertStatus(500, new FailureMapper().toResponse(new IllegalStateException("secret")));
  }

  @Test
  void what_was_asked_too_often_is_told_when_to_come_back() {
    Response answer =
        new TooOftenMapper().toResponse(new TooOftenException(Duration.ofMillis(90_500)));

    assertStatus(429, answer);
    assertThat(answer.getHeaderString("Retry-After")).isEqualTo("91");
    assertThat(problem(answer).detail()).isEqualTo("That was too often. Try again in 91 seconds.");
  }

  @Test
  void invalid_input_names_its_fields() {
    FieldProblem host = new FieldProblem("settings.host", "Name the host.");

    Response answer = new InvalidInputMapper().toResponse(new InvalidInputException(List.of(host)));

    assertThat(problem(answer).errors()).containsExactly(host);
    assertThat(problem(answer).detail()).isEqualTo("Name the host.");
    assertStatus(400, answer);
  }

  @Test
  void a_failure_tells_nothing_of_its_reason() {
    Response answer = new FailureMapper().toResponse(new IllegalStateException("secret"));

    assertThat(problem(answer).toString()).doesNotContain("secret").doesNotContain("Exception");
  }

  @Test
  void a_lost_update_is_a_conflict_however_deep_it_hides() {
    Exception commit =
        new TransactionalException("commit", new RuntimeException(new OptimisticLockException()));

    assertStatus(409, FailureMapper.answer(commit));
  }

  @Test
  void a_wrong_method_is_told_the_right_ones() {
    Response answer =
        new WebProblemMapper().toResponse(new NotAllowedException("GET", new String[] {"POST"}));

    assertStatus(405, answer);
    assertThat(answer.getHeaderString("Allow")).contains("GET").contains("POST");
  }

  private static void assertStatus(int status, Response answer) {
    assertThat(answer.getStatus()).isEqualTo(status);
    assertThat(answer.getMediaType()).hasToString(Problem.MEDIA_TYPE);
    assertThat(problem(answer).status()).isEqualTo(status);
  }

  private static Problem problem(Response answer) {
    return (Problem) answer.getEntity();
  }
}
