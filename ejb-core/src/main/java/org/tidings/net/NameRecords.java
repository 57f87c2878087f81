package org.tidings.net;

import java.io.IOException;
import java.util.List;

/** Looks up records of the domain name system. They are a stranger's word, and no more. */
public interface NameRecords {

  /**
   * The records of a name.
   *
   * @param name in ASCII
   * @param type such as SRV
   * @return their text as zone files have it; empty when there are none
   * @throws IOException when no name server could tell
   */
  List<String> find(String name, String type) throws IOException;
}
