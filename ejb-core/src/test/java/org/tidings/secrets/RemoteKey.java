package org.tidings.secrets;

import java.util.Optional;

/** A tenant key that is asked over a network which may be away; wraps nothing, counts calls. */
final class RemoteKey implements TenantKey {

  int calls;
  boolean away;

  @Override
  public boolean isRemote() {
    return true;
  }

  @Override
  public byte[] wrap(KeyOwner owner, Optional<String> own, byte[] keyset) {
    return called(keyset);
  }

  @Override
  public byte[] unwrap(KeyOwner owner, byte[] wrapped) {
    return called(wrapped);
  }

  private byte[] called(byte[] bytes) {
    calls++;
    if (away) {
      throw new TenantKeyUnavailableException(
          TenantKeyUnavailableException.Reason.UNREACHABLE, "any", null);
    }
    return bytes.clone();
  }
}
