package org.tidings.account;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.tidings.tenant.TenantId;

/** The second factors of logins, which belong to no tenant. */
public interface SecondFactors {

  /** That of a user's login, whichever workspace he asks from. */
  Optional<SecondFactor> find(TenantId tenant, UUID userId);

  /**
   * Gives a login its second factor, or answers false when it has one already.
   *
   * @param step of the code that proved it, which is used up
   * @param codeHashes of its recovery codes
   */
  boolean add(
      UUID loginId, byte[] wrappedSecret, long step, Collection<String> codeHashes, Instant now);

  /** Uses up a step of time, or answers false when it or a later one was used, on any node. */
  boolean takeStep(UUID loginId, long step);

  /** Uses up a recovery code and answers how many are left; nothing when it is none. */
  OptionalInt useRecoveryCode(UUID loginId, String codeHash);

  /** Puts other recovery codes in the place of all; false when there is no second factor. */
  boolean replaceRecoveryCodes(UUID loginId, Collection<String> codeHashes);

  /** Answers false when there was none. */
  boolean remove(UUID loginId);
}
