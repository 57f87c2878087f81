package org.tidings.ingest.imap;

/**
 * What EXAMINE told of a folder.
 *
 * @param nextUid every mail in the folder has a UID below this
 * @param modSeq counts the changes of flags in it (RFC 7162); 0 where the server does not count
 */
record FolderState(long uidValidity, long nextUid, long modSeq) {}
