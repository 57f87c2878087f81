package org.tidings.trail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ContextNotActiveException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tidings.audit.Action;
import org.tidings.audit.AuditEvent;
import org.tidings.testing.memory.Workspace;

class AuditTrailTest {

  private final Workspace world = new Workspace();

  @Test
  void tells_who_did_what_when_and_from_where() {
    UUID source = UUID.randomUUID();

    world.trail.record(world.ann, Action.SOURCE_CONNECTED, source);

    AuditEvent event = world.audit.last();
    assertThat(event.seq()).isEqualTo(1);
    assertThat(event.at()).isEqualTo(Workspace.NOON);
    assertThat(event.actor()).contains(world.ann);
    assertThat(event.action()).isEqualTo("source.connected");
    assertThat(event.objectType()).isEqualTo("source");
    assertThat(event.objectId()).isEqualTo(source);
    assertThat(event.origin()).isEqualTo(Workspace.ORIGIN);
  }

  @Test
  void leaves_the_origin_empty_outside_a_request() {
    AuditTrail trail =
        new AuditTrail(world.audit, Workspace.AUDIT_KEY, new NoRequest(), world.clock);

    trail.record(world.ann, Action.SIGNED_IN, world.ann);

    assertThat(world.audit.last().origin()).isEmpty();
  }

  @Test
  void records_a_refused_sign_in_as_somebody_unknowns() {
    RefusedSignIns refusals = new RefusedSignIns(world.tenants, world.trail);

    refusals.record(new RefusedSignIn(world.tenant, world.ann, Workspace.NOON, "192.0.2.9"));

    AuditEvent event = world.audit.last();
    assertThat(event.action()).isEqualTo("signin.refused");
    assertThat(event.actor()).isEmpty();
    assertThat(event.objectId()).isEqualTo(world.ann);
    assertThat(event.origin()).isEqualTo("192.0.2.9");
  }

  private static final class NoRequest extends RequestOrigin {

    @Override
    public String address() {
      throw new ContextNotActiveException();
    }
  }
}
