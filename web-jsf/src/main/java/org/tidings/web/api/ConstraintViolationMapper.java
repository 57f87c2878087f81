package org.tidings.web.api;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.tidings.problem.FieldProblem;

/** Answers 400 and the fields that Bean Validation refused. */
@Provider
public class ConstraintViolationMapper implements ExceptionMapper<ConstraintViolationException> {

  @Override
  public Response toResponse(ConstraintViolationException e) {
    return Problem.invalid(
        e.getConstraintViolations().stream()
            .map(ConstraintViolationMapper::problem)
            .sorted(Comparator.comparing(FieldProblem::field))
            .toList());
  }

  private static FieldProblem problem(ConstraintViolation<?> violation) {
    return new FieldProblem(field(violation.getPropertyPath()), violation.getMessage());
  }

  /** The path within the request's body: without the method and parameter it was passed to. */
  private static String field(Path path) {
    return StreamSupport.stream(path.spliterator(), false)
        .filter(
            node ->
                node.getKind() == ElementKind.PROPERTY
                    || node.getKind() == ElementKind.CONTAINER_ELEMENT)
        .map(ConstraintViolationMapper::step)
        .collect(Collectors.joining("."))
        .replace(".[", "[");
  }

  private static String step(Path.Node node) {
    String name = node.getKind() == ElementKind.PROPERTY ? node.getName() : "";
    return node.getIndex() == null ? name : "[" + node.getIndex() + "]" + dotted(name);
  }

  private static String dotted(String name) {
    return name.isEmpty() ? "" : "." + name;
  }
}
