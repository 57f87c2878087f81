package org.tidings.secrets.rotate;

import org.tidings.secrets.KeyOwner;
import org.tidings.secrets.Vault;

/** One encrypted value of a row. */
record Cell(KeyOwner owner, EncryptedColumn column, String row) {

  Vault.Place place() {
    return new Vault.Place(column.name(), row);
  }
}
