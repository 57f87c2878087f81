package org.tidings.ingest.imap;

/**
 * What EXAMINE told of a folder.
 *
 * @param nextUid every mail in the folder has a UID below this
 */
record FolderState(long uidValidity, long nextUid) {}
