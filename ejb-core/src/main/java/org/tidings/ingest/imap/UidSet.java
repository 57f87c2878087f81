package org.tidings.ingest.imap;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Writes UIDs as an IMAP sequence set, and deals them out in batches (RFC 3501 section 9). */
final class UidSet {

  private UidSet() {}

  /** All numbers of a range, both ends included. */
  static List<Long> range(long first, long last) {
    return LongStream.rangeClosed(first, last).boxed().toList();
  }

  /** Ascending UIDs as the server reads them: {@code 4:7,9}. */
  static String of(List<Long> uids) {
    List<String> runs = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= uids.size(); i++) {
      boolean runEnds = i == uids.size() || uids.get(i) != uids.get(i - 1) + 1;
      if (runEnds) {
        long first = uids.get(start);
        long last = uids.get(i - 1);
        runs.add(first == last ? Long.toString(first) : first + ":" + last);
        start = i;
      }
    }
    return runs.stream().collect(Collectors.joining(","));
  }

  static List<List<Long>> batches(List<Long> uids, int size) {
    List<List<Long>> batches = new ArrayList<>();
    for (int start = 0; start < uids.size(); start += size) {
      batches.add(uids.subList(start, Math.min(start + size, uids.size())));
    }
    return batches;
  }
}
