package org.tidings.secrets.rotate;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.tidings.secrets.KeyOwner;

/** Rows whose secret the master key encrypts itself. */
interface WrappedRows {

  /** Whose ciphertexts begin otherwise. */
  List<KeyOwner> notWrappedBy(byte[] prefix) throws SQLException;

  /** The ciphertext; none when it has gone meanwhile. */
  Optional<byte[]> wrapped(KeyOwner owner) throws SQLException;

  /** Changes the row if it still is as it was read. */
  void storeWrappedAnew(KeyOwner owner, byte[] before, byte[] after) throws SQLException;
}
