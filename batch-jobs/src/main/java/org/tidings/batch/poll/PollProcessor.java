package org.tidings.batch.poll;

import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tidings.ingest.PolledSource;
import org.tidings.ingest.SourcePoller;
import org.tidings.source.DueSource;
import org.tidings.tenant.TenantContext;

/** Asks a claimed source what is new. */
@Dependent
@Named
public class PollProcessor implements ItemProcessor {

  private final SourcePoller poller;
  private final TenantContext tenants;

  @Inject
  public PollProcessor(SourcePoller poller, TenantContext tenants) {
    this.poller = poller;
    this.tenants = tenants;
  }

  /** What the source said; null, which the step leaves out, when it is not ours any more. */
  @Override
  public PolledSource processItem(Object item) {
    DueSource due = (DueSource) item;
    return tenants.call(due.tenant(), () -> poller.poll(due).orElse(null));
  }
}
