package org.tidings.batch.poll;

import static jakarta.batch.runtime.BatchStatus.COMPLETED;
import static jakarta.batch.runtime.BatchStatus.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tidings.identity.SignedUp;
import org.tidings.plan.Plan;
import org.tidings.plan.PlanBook;
import org.tidings.source.SyncState;

/**
 * The batch job on Payara Micro, with a real database and real mailboxes. The tests themselves run
 * in the server.
 */
@ExtendWith(ArquillianExtension.class)
class PollSourcesIT {

  @Inject private PollRun poll;
  @Inject private PlanBook plans;
  @Inject private Workspaces workspaces;
  @Inject private Clock clock;
  @Resource private ManagedExecutorService executor;

  @Deployment
  static WebArchive product() {
    ServerFiles.write(Neighbours.start(List.of("ann", "bea", "cem")));
    return ProductWar.with(Workspaces.class, JobRun.class, SilentServer.class);
  }

  @Test
  void stores_each_mail_once_for_the_tenant_that_watches_its_mailbox() {
    SignedUp one = watching("ann");
    SignedUp another = watching("bea");
    SignedUp greedy = watching("ann", "cem");

    poll.start();

    assertThat(JobRun.newest().end()).isEqualTo(COMPLETED);
    assertStored(one, "ann");
    assertStored(another, "bea");
    assertStored(greedy, "ann", "cem");
  }

  @Test
  void works_for_several_tenants_at_the_same_time() throws IOException {
    try (SilentServer silent = new SilentServer()) {
      for (int tenant = 0; tenant < 3; tenant++) {
        workspaces.connect(workspaces.open(), "ann", silent.port());
      }
      poll.start();

      silent.awaitCalls(3);
    }
    assertThat(JobRun.newest().end()).isEqualTo(COMPLETED);
  }

  @Test
  void gives_back_every_turn_and_every_source() throws SQLException {
    watching("ann", "bea");
    watching("cem");

    poll.start();

    assertThat(JobRun.newest().end()).isEqualTo(COMPLETED);
    assertThat(workspaces.leases()).isZero();
  }

  @Test
  void a_source_that_does_not_answer_holds_nobody_back_and_is_left_alone_for_a_while()
      throws IOException {
    SignedUp unlucky = workspaces.open();
    SignedUp neighbour = watching("bea");
    Instant before = clock.instant();
    UUID broken;
    try (SilentServer silent = new SilentServer()) {
      broken = workspaces.connect(unlucky, "ann", silent.port());
      workspaces.connect(unlucky, "cem");
      poll.start();

      await()
          .pollInSameThread()
          .atMost(JobRun.PATIENCE)
          .untilAsserted(() -> assertStored(neighbour, "bea"));
      assertThat(JobRun.newest().status()).isEqualTo(STARTED);
    }
    assertThat(JobRun.newest().end()).isEqualTo(COMPLETED);
    assertStored(unlucky, "cem");
    SyncState state = workspaces.syncState(unlucky, broken);
    assertThat(state.errorCount()).isEqualTo(1);
    assertThat(state.nextPollAt().orElseThrow())
        .isAfter(before.plus(plans.of(Plan.FREE).pollInterval()));
  }

  @Test
  void two_runs_started_at_the_same_moment_store_nothing_twice() throws Exception {
    List<SignedUp> tenants = Stream.generate(() -> watching("ann", "bea")).limit(5).toList();

    Callable<JobRun> start = JobRun::start;
    for (Future<JobRun> run : executor.invokeAll(Collections.nCopies(2, start))) {
      assertThat(run.get().end()).isEqualTo(COMPLETED);
    }

    assertThat(tenants).allSatisfy(tenant -> assertStored(tenant, "ann", "bea"));
  }

  @Test
  void a_run_leaves_alone_what_another_run_is_polling() throws IOException {
    JobRun first;
    try (SilentServer silent = new SilentServer()) {
      workspaces.connect(workspaces.open(), "ann", silent.port());
      first = JobRun.start();
      silent.awaitCalls(1);

      assertThat(JobRun.start().end()).isEqualTo(COMPLETED);
      assertThat(first.status()).isEqualTo(STARTED);
      assertThat(silent.calls()).isEqualTo(1);
    }
    assertThat(first.end()).isEqualTo(COMPLETED);
  }

  private SignedUp watching(String... mailboxes) {
    SignedUp tenant = workspaces.open();
    for (String mailbox : mailboxes) {
      workspaces.connect(tenant, mailbox);
    }
    return tenant;
  }

  private void assertStored(SignedUp tenant, String... mailboxes) {
    assertThat(workspaces.stored(tenant))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(mailboxes).map(Workspaces::mailsIn).flatMap(List::stream).toList());
  }
}
