package org.tidings.audit;

/** What can be done that the audit log tells of, and to what kind of object. */
public enum Action {
  WORKSPACE_OPENED("workspace.opened", "workspace"),
  SIGNED_IN("signin.succeeded", "user"),
  SIGN_IN_REFUSED("signin.refused", "user"),
  /** What an identity provider says of a person signs him in from now on, or no longer. */
  IDENTITY_CONNECTED("identity.connected", "user"),
  IDENTITY_DISCONNECTED("identity.disconnected", "user"),
  SIGNED_OUT("signout.succeeded", "user"),
  SESSION_ENDED("session.ended", "session"),
  OTHER_SESSIONS_ENDED("sessions.ended", "user"),
  PASSWORD_CHANGED("password.changed", "user"),
  PASSWORD_RESET("password.reset", "user"),
  SECOND_FACTOR_ON("second-factor.on", "user"),
  SECOND_FACTOR_OFF("second-factor.off", "user"),
  /** By the operator, for somebody who has neither the app nor a recovery code any more. */
  SECOND_FACTOR_DROPPED("second-factor.dropped", "user"),
  /** With a right password, and a code that was not right. */
  SECOND_FACTOR_REFUSED("second-factor.refused", "user"),
  RECOVERY_CODES_RENEWED("recovery-codes.renewed", "user"),
  RECOVERY_CODE_USED("recovery-code.used", "user"),
  INVITATION_CREATED("invitation.created", "invitation"),
  INVITATION_RESENT("invitation.resent", "invitation"),
  INVITATION_REVOKED("invitation.revoked", "invitation"),
  MEMBER_JOINED("member.joined", "user"),
  /** By the workspace's own identity provider, with the first sign-in. */
  MEMBER_JOINED_BY_SSO("member.joined-by-sso", "user"),
  MEMBER_ROLE_CHANGED("member.role-changed", "user"),
  MEMBER_REMOVED("member.removed", "user"),
  MEMBER_LEFT("member.left", "user"),
  SOURCE_CONNECTED("source.connected", "source"),
  SOURCE_CHANGED("source.changed", "source"),
  SOURCE_PAUSED("source.paused", "source"),
  SOURCE_RESUMED("source.resumed", "source"),
  SOURCE_SHARED("source.shared", "source"),
  SOURCE_UNSHARED("source.unshared", "source"),
  SOURCE_SECRET_MADE("source.secret-made", "source"),
  SOURCE_REMOVED("source.removed", "source"),
  /** A source that is tried has no id yet; the object is the user who tried it. */
  SOURCE_TESTED("source.tested", "user"),
  /** An account outside that sources read with. */
  GRANT_CONNECTED("grant.connected", "grant"),
  GRANT_RENEWED("grant.renewed", "grant"),
  GRANT_REVOKED("grant.revoked", "grant"),
  CHANNEL_ADDED("channel.added", "channel"),
  CHANNEL_VERIFIED("channel.verified", "channel"),
  CHANNEL_REMOVED("channel.removed", "channel"),
  CHANNEL_UNSUBSCRIBED("channel.unsubscribed", "channel"),
  TOKEN_CREATED("token.created", "token"),
  TOKEN_REVOKED("token.revoked", "token"),
  SCHEDULE_CHANGED("schedule.changed", "user"),
  PROFILE_CHANGED("profile.changed", "user"),
  RULE_CREATED("rule.created", "rule"),
  RULE_CHANGED("rule.changed", "rule"),
  RULE_REMOVED("rule.removed", "rule"),
  DIGEST_REQUESTED("digest.requested", "digest"),
  NOTIFICATION_DELETED("notification.deleted", "notification"),
  EXPORT_REQUESTED("export.requested", "export"),
  EXPORT_FETCHED("export.fetched", "export"),
  SSO_CONFIGURED("sso.configured", "workspace"),
  SSO_REMOVED("sso.removed", "workspace"),
  PERSON_ERASED("person.erased", "user"),
  WORKSPACE_ERASED("workspace.erased", "workspace");

  private final String code;
  private final String objectType;

  Action(String code, String objectType) {
    this.code = code;
    this.objectType = objectType;
  }

  /** The name in the API and in the database. Never changes: hashes are made over it. */
  public String code() {
    return code;
  }

  public String objectType() {
    return objectType;
  }
}
