package org.tidings.manage;

import java.util.UUID;

/**
 * The caller in his workspace.
 *
 * @param role OWNER, ADMIN or MEMBER
 * @param timeZone an IANA zone
 * @param locale an IETF BCP 47 language tag
 * @param secondFactor whether his password alone does not sign him in
 */
public record ProfileView(
    UUID userId,
    UUID tenantId,
    String email,
    String workspace,
    String role,
    String plan,
    String timeZone,
    String locale,
    boolean secondFactor) {}
