package org.tidings.manage;

import java.util.Map;
import org.tidings.consent.ConsentForecast;
import org.tidings.consent.ConsentProviders;
import org.tidings.consent.OwnGrants;
import org.tidings.identity.CurrentCaller;
import org.tidings.ingest.AccountAccess;
import org.tidings.ingest.SourceConnectors;
import org.tidings.plan.MapConfig;
import org.tidings.testing.memory.UnheardEvent;
import org.tidings.testing.memory.Workspace;

/** The service that connects sources, over what is in memory. */
final class SourceSetups {

  private SourceSetups() {}

  static SourceSetup of(Workspace world, CurrentCaller caller, SourceConnectors connectors) {
    AccountAccess accounts = new AccountAccess(null, new OwnGrants(world.grants));
    ConsentProviders none =
        new ConsentProviders(
            new MapConfig(Map.of("tidings.public-url", "https://tidings.example")), null);
    SourceViews views =
        new SourceViews(
            world.sources,
            connectors,
            new ConsentForecast(world.grants, none, world.clock),
            world.spendBook,
            world.clock);
    SourceStart start = start(world, connectors);
    return new SourceSetup(
        caller,
        world.sources,
        connectors,
        new SourceTesting(connectors, accounts, world.manners, world.costs),
        new SourceStore(
            world.allowance,
            world.sources,
            connectors,
            world.credentials,
            accounts,
            start,
            views,
            world.trail,
            world.clock),
        start,
        views,
        world.trail);
  }

  static SourceStart start(Workspace world, SourceConnectors connectors) {
    return new SourceStart(
        world.sources, connectors, world.credentials, new UnheardEvent<>(), world.clock);
  }
}
