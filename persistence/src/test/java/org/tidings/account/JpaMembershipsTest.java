package org.tidings.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tidings.tenant.TenantId;

class JpaMembershipsTest {

  private final PeopleFixture people = new PeopleFixture();
  private final TenantId acme = people.workspace("Acme");
  private final UUID ann = member(acme, "ann@example.org", Role.OWNER);
  private final UUID bob = member(acme, "bob@example.org", Role.OWNER);

  @AfterEach
  void close() {
    people.close();
  }

  @Test
  void tells_who_belongs_here_and_as_what() {
    assertThat(in(acme, Memberships::people))
        .extracting(member -> member.user().email(), Member::role)
        .containsExactlyInAnyOrder(
            tuple("ann@example.org", Role.OWNER), tuple("bob@example.org", Role.OWNER));
    assertThat(in(acme, Memberships::lockAll)).containsOnlyKeys(ann, bob);
    assertThat(includes(acme, "bob@example.org")).isTrue();
    assertThat(includes(acme, "cid@example.org")).isFalse();
  }

  @Test
  void keeps_a_new_role_and_when_somebody_came_in() {
    in(acme, here -> promote(here.lockAll().get(bob)));

    Membership bobs = in(acme, here -> here.find(bob)).orElseThrow();

    assertThat(bobs.role()).isEqualTo(Role.ADMIN);
    assertThat(bobs.enteredAt()).contains(PeopleFixture.NOON);
    assertThat(in(acme, here -> here.find(ann)).orElseThrow().enteredAt()).isEmpty();
  }

  private static Void promote(Membership membership) {
    membership.become(Role.ADMIN);
    membership.enter(PeopleFixture.NOON);
    return null;
  }

  @Test
  void another_workspaces_people_are_invisible() {
    TenantId globex = people.workspace("Globex");

    assertThat(in(globex, Memberships::people)).isEmpty();
    assertThat(in(globex, Memberships::lockAll)).isEmpty();
    assertThat(includes(globex, "ann@example.org")).isFalse();
  }

  @Test
  void of_two_owners_who_step_down_at_once_the_second_sees_that_he_is_the_last() throws Exception {
    CountDownLatch bothBegan = new CountDownLatch(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    Future<Boolean> anns = threads.submit(() -> stepDown(ann, bothBegan));
    Future<Boolean> bobs = threads.submit(() -> stepDown(bob, bothBegan));

    assertThat(anns.get()).isNotEqualTo(bobs.get());
    threads.shutdown();
    assertThat(in(acme, Memberships::lockAll).values())
        .extracting(Membership::role)
        .containsExactlyInAnyOrder(Role.OWNER, Role.MEMBER);
  }

  private boolean stepDown(UUID owner, CountDownLatch bothBegan) {
    return in(
        acme,
        here -> {
          await(bothBegan);
          Map<UUID, Membership> all = here.lockAll();
          long owners = all.values().stream().filter(m -> m.role() == Role.OWNER).count();
          if (owners > 1) {
            all.get(owner).become(Role.MEMBER);
          }
          return owners > 1;
        });
  }

  private static void await(CountDownLatch latch) {
    latch.countDown();
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean includes(TenantId tenant, String email) {
    return in(tenant, here -> here.includes(email));
  }

  private UUID member(TenantId tenant, String email, Role role) {
    return people.member(tenant, people.login(email), email, role);
  }

  private <T> T in(TenantId tenant, Function<Memberships, T> work) {
    return people.in(tenant, JpaMemberships::new, work);
  }
}
