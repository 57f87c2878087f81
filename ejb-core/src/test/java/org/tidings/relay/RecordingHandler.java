package org.tidings.relay;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.tidings.queue.MessageHandler;
import org.tidings.queue.MessageKind;
import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TenantId;

/** Remembers what it was asked to handle, and in which tenant; then does what the test wants. */
final class RecordingHandler implements MessageHandler {

  record Call(TenantId tenant, List<UUID> ids) {}

  final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
  private final MessageKind kind;
  private final TenantContext tenants;
  private final Consumer<List<UUID>> then;

  RecordingHandler(MessageKind kind, TenantContext tenants, Consumer<List<UUID>> then) {
    this.kind = kind;
    this.tenants = tenants;
    this.then = then;
  }

  @Override
  public MessageKind kind() {
    return kind;
  }

  @Override
  public void handle(List<UUID> ids) {
    calls.add(new Call(tenants.require(), ids));
    then.accept(ids);
  }
}
