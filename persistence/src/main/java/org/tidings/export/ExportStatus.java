package org.tidings.export;

/** How far an export has come. */
public enum ExportStatus {
  PREPARING,
  READY,
  /** It came to no end in time, or would be larger than the operator allows. */
  FAILED,
  /** Its archive is deleted. */
  EXPIRED
}
