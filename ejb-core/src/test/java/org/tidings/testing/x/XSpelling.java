package org.tidings.testing.x;

/** X renames tweets to posts; its servers may speak either way. */
public enum XSpelling {
  TWEET("referenced_tweets", "edit_history_tweet_ids", "tweets", "note_tweet"),
  POST("referenced_posts", "edit_history_post_ids", "posts", "note_post");

  final String referenced;
  final String history;
  final String included;
  final String note;

  XSpelling(String referenced, String history, String included, String note) {
    this.referenced = referenced;
    this.history = history;
    this.included = included;
    this.note = note;
  }
}
