package org.tidings.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.UUID;
import org.tidings.ingest.AccountAccess;
import org.tidings.ingest.MeteredConnector;
import org.tidings.ingest.PollManners;
import org.tidings.ingest.PollOutcome;
import org.tidings.ingest.ReadingCosts;
import org.tidings.ingest.SourceAccess;
import org.tidings.ingest.SourceConnector;
import org.tidings.ingest.SourceConnectors;
import org.tidings.ingest.SourceKind;
import org.tidings.problem.InvalidInputException;

/** Tries out sources that are not connected yet. */
@ApplicationScoped
public class SourceTesting {

  private final SourceConnectors connectors;
  private final AccountAccess accounts;
  private final PollManners manners;
  private final ReadingCosts costs;

  @Inject
  public SourceTesting(
      SourceConnectors connectors,
      AccountAccess accounts,
      PollManners manners,
      ReadingCosts costs) {
    this.connectors = connectors;
    this.accounts = accounts;
    this.manners = manners;
    this.costs = costs;
  }

  protected SourceTesting() {
    this(null, null, null, null); // for the container
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

  SourceTest test(NewSource wanted, UUID owner) {
    SourceKind kind = kind(wanted.type());
    if (!(kind instanceof SourceConnector connector)) {
      throw new InvalidInputException(
          "type", "There is nothing to ask here. Connect it, then send it an item.");
    }
    JsonObject settings = SourceSettings.complete(kind, wanted).settings();
    SourceAccess access = SourceSettings.read(kind, settings);
    accounts.requireOwn(connector, owner, access);
    PollOutcome outcome =
        manners.test(
            owner,
            connector.neighbour(access),
            () -> accounts.ask(connector, owner, access, granted -> test(connector, granted)));
    return new SourceTest(
        outcome instanceof PollOutcome.Fetched, problem(outcome), access.settings());
  }

  /** Where reading costs money, so does trying. */
  private PollOutcome test(SourceConnector connector, SourceAccess access) {
    return connector instanceof MeteredConnector metered
        ? costs.ask(metered, meter -> metered.test(access, meter))
        : connector.test(access);
  }

  private static String problem(PollOutcome outcome) {
    if (outcome instanceof PollOutcome.Throttled throttled) {
      return throttled.message();
    }
    if (outcome instanceof PollOutcome.Refused refused) {
      return refused.message();
    }
    if (outcome instanceof PollOutcome.Postponed) {
      return "Something else is being read there just now. Try again in a minute.";
    }
    return outcome instanceof PollOutcome.Unreachable unreachable ? unreachable.message() : "";
  }
}
