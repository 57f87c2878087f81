package org.tidings.ingest.x;

import java.util.Locale;

/**
 * Something at X that posts come from.
 *
 * @param subject the account's name or the list's id; empty where it is the owner's own
 */
record XStream(Kind kind, String subject) {

  /** What kinds there are, and what X demands of who reads them. */
  enum Kind {
    /** Posts that mention the owner. */
    MENTIONS(5, true, true),
    /** What an account posts. */
    ACCOUNT(5, true, false),
    /** What the members of a list post. */
    LIST(1, false, true),
    /** What everybody posts whom the owner follows. */
    HOME(1, true, true);

    private final int least;
    private final boolean takesSince;
    private final boolean manyAuthors;

    Kind(int least, boolean takesSince, boolean manyAuthors) {
      this.least = least;
      this.takesSince = takesSince;
      this.manyAuthors = manyAuthors;
    }
  }

  static final XStream MENTIONS = new XStream(Kind.MENTIONS, "");
  static final XStream HOME = new XStream(Kind.HOME, "");

  static XStream account(String username) {
    return new XStream(Kind.ACCOUNT, username.toLowerCase(Locale.ROOT));
  }

  static XStream list(String id) {
    return new XStream(Kind.LIST, id);
  }

  /** The name in cursors, and for people. */
  String name() {
    String kindName = kind.name().toLowerCase(Locale.ROOT);
    return subject.isEmpty() ? kindName : kindName + ":" + subject;
  }

  /** Whose it is; no user name begins with the sign, so that nobody is called as the owner is. */
  String accountName() {
    return kind == Kind.ACCOUNT ? "@" + subject : "me";
  }

  /** The least number of posts that may be asked for. */
  int leastResults() {
    return kind.least;
  }

  /** Whether X can be asked for what is newer than a post. */
  boolean takesSince() {
    return kind.takesSince;
  }

  /** Whether X must be asked who wrote a post. */
  boolean needsNames() {
    return kind.manyAuthors;
  }

  /** Whether others' posts may be repeated in it, whose whole text X gives only on demand. */
  boolean hasRetweets() {
    return kind != Kind.MENTIONS;
  }

  /**
   * Where X has it.
   *
   * @param id of the owner or of the account
   */
  String path(String id) {
    return switch (kind) {
      case MENTIONS -> "/2/users/" + id + "/mentions";
      case ACCOUNT -> "/2/users/" + id + "/tweets";
      case HOME -> "/2/users/" + id + "/timelines/reverse_chronological";
      case LIST -> "/2/lists/" + subject + "/tweets";
    };
  }

  /** What one post of it costs at the worst: itself, the one that it repeats, and its author. */
  long worst(XPrices prices) {
    return prices.post() * (hasRetweets() ? 2 : 1) + (needsNames() ? prices.user() : 0);
  }
}
