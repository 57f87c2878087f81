package org.tidings.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tidings.ingest.PollOutcome;
import org.tidings.ingest.SourceAccess;
import org.tidings.ingest.SourceConnector;
import org.tidings.ingest.SourceConnectors;
import org.tidings.ingest.SourceKind;
import org.tidings.problem.InvalidInputException;

/** Tries out sources that are not connected yet. */
@ApplicationScoped
public class SourceTesting {

  private final SourceConnectors connectors;

  @Inject
  public SourceTesting(SourceConnectors connectors) {
    this.connectors = connectors;
  }

  protected SourceTesting() {
    this(null); // for the container
  }

  /**
   * The kind of source that somebody typed.
   *
   * @throws InvalidInputException when there is none
   */
  SourceKind kind(String type) {
    return connectors
        .find(type)
        .orElseThrow(
            () ->
                new InvalidInputException(
                    "type", "Use one of: " + String.join(", ", connectors.types()) + "."));
  }

  SourceTest test(NewSource wanted) {
    SourceKind kind = kind(wanted.type());
    SourceAccess access = SourceSettings.read(kind, wanted.settings());
    if (!(kind instanceof SourceConnector connector)) {
      throw new InvalidInputException(
          "type", "There is nothing to ask here. Connect it, then send it an item.");
    }
    PollOutcome outcome = connector.test(access);
    return new SourceTest(outcome instanceof PollOutcome.Fetched, problem(outcome));
  }

  private static String problem(PollOutcome outcome) {
    if (outcome instanceof PollOutcome.Throttled throttled) {
      return throttled.message();
    }
    if (outcome instanceof PollOutcome.Refused refused) {
      return refused.message();
    }
    return outcome instanceof PollOutcome.Unreachable unreachable ? unreachable.message() : "";
  }
}
