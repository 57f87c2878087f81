package org.tidings.plan;

import java.util.Locale;

/** Something that a plan lets a person, or the whole workspace, have so many of. */
public enum Quota {
  SOURCES("sources", "you have %d. Remove one first"),
  DIGESTS("digests a day", "you had %d today. Wait until tomorrow"),
  CHANNELS("addresses", "you have %d. Remove one first"),
  TOKENS("API tokens", "you have %d. Revoke one first"),
  RULES("rules", "you have %d. Delete one first"),
  MEMBERS("members", "there are %d with the open invitations. Remove or revoke one first");

  private final String noun;
  private final String advice;

  Quota(String noun, String advice) {
    this.noun = noun;
    this.advice = advice;
  }

  int of(Limits limits) {
    return switch (this) {
      case SOURCES -> limits.sources();
      case DIGESTS -> limits.digestsADay();
      case CHANNELS -> limits.channels();
      case TOKENS -> limits.tokens();
      case RULES -> limits.rules();
      case MEMBERS -> limits.members();
    };
  }

  /** The name in the API. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a person calls them. */
  public String noun() {
    return noun;
  }

  /** What the plan allows and what to do, for whoever has it all. */
  String refusal(Plan plan, int allowed, long used) {
    return "The plan %s allows %d %s, and %s, or ask your operator for a larger plan."
        .formatted(plan.title(), allowed, noun, advice.formatted(used));
  }
}
