package org.tidings.batch.export;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Works on exports until none is due. Keeps no checkpoint: how far each has come stands in its row.
 */
@Dependent
@Named
public class PrepareExports extends AbstractBatchlet {

  private final ExportRun run;
  private final ExportSlot slot;
  private volatile boolean stopped;

  @Inject
  public PrepareExports(ExportRun run, ExportSlot slot) {
    this.run = run;
    this.slot = slot;
  }

  @Override
  public String process() {
    try {
      while (!stopped && run.workOnOne()) {
        // each is claimed for itself, so that nodes share them
      }
      return "COMPLETED";
    } finally {
      slot.free();
    }
  }

  @Override
  public void stop() {
    stopped = true;
  }
}
