package org.tidings.batch.poll;

import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * As many partitions as tenants have something due, and as this node may still start. They are
 * alike: each works through one tenant after another.
 */
@Dependent
@Named
public class PollPartitions implements PartitionMapper {

  private final TurnClaims turns;
  private final PollSlots slots;

  @Inject
  public PollPartitions(TurnClaims turns, PollSlots slots) {
    this.turns = turns;
    this.slots = slots;
  }

  @Override
  public PartitionPlan mapPartitions() {
    int partitions = Math.max(1, turns.countDueTenants(slots.free()));
    PartitionPlanImpl plan = new PartitionPlanImpl();
    plan.setPartitions(partitions);
    plan.setThreads(partitions);
    return plan;
  }
}
