package org.tidings.ingest.mime;

import org.apache.james.mime4j.io.MaxHeaderLengthLimitException;
import org.apache.james.mime4j.stream.DefaultFieldBuilder;
import org.apache.james.mime4j.util.ByteArrayBuffer;

/**
 * Keeps the beginning of every header field. An honest field is short; a list of ten thousand
 * recipients is passed over, and a field made to be slow to parse never gets the length it needs.
 */
final class CappedFields extends DefaultFieldBuilder {

  static final int MAX_FIELD_BYTES = 16 * 1024;

  CappedFields() {
    super(-1);
  }

  @Override
  public void append(ByteArrayBuffer line) throws MaxHeaderLengthLimitException {
    int room = MAX_FIELD_BYTES - getRaw().length();
    if (line.length() <= room) {
      super.append(line);
    } else if (room > 0) {
      super.append(new ByteArrayBuffer(line.buffer(), room, false));
    }
  }
}
