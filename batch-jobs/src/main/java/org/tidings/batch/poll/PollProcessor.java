package org.tidings.batch.poll;

import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tidings.ingest.PollPlan;
import org.tidings.ingest.PolledSource;
import org.tidings.ingest.SourcePoller;
import org.tidings.tenant.TenantContext;

/** Asks a claimed source what is new. */
@Dependent
@Named
public class PollProcessor implements ItemProcessor {

  private final SourcePoller poller;
  private final TenantContext tenants;
  private final StepContext step;

  @Inject
  public PollProcessor(SourcePoller poller, TenantContext tenants, StepContext step) {
    this.poller = poller;
    this.tenants = tenants;
    this.step = step;
  }

  @Override
  public PolledSource processItem(Object item) {
    PollPlan plan = (PollPlan) item;
    PolledSource polled = tenants.call(plan.source().tenant(), () -> poller.poll(plan));
    PollChunk.of(step).fetched(polled.items());
    return polled;
  }
}
