package org.tidings.batch.poll;

import static org.awaitility.Awaitility.await;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Properties;
import java.util.Set;

/** One run of the job, as the server's job operator sees it. */
record JobRun(long execution) {

  static final Duration PATIENCE = Duration.ofSeconds(40);

  private static final String JOB = "poll-sources";
  private static final Set<BatchStatus> ENDS =
      EnumSet.of(
          BatchStatus.COMPLETED, BatchStatus.FAILED, BatchStatus.STOPPED, BatchStatus.ABANDONED);

  /** Starts one without asking whether there is anything to do. */
  static JobRun start() {
    return new JobRun(jobs().start(JOB, new Properties()));
  }

  /** The one that was started last. */
  static JobRun newest() {
    return new JobRun(
        jobs().getJobExecutions(jobs().getJobInstances(JOB, 0, 1).get(0)).get(0).getExecutionId());
  }

  BatchStatus status() {
    return jobs().getJobExecution(execution).getBatchStatus();
  }

  /** How it ended. */
  BatchStatus end() {
    return await().pollInSameThread().atMost(PATIENCE).until(this::status, ENDS::contains);
  }

  private static JobOperator jobs() {
    return BatchRuntime.getJobOperator();
  }
}
