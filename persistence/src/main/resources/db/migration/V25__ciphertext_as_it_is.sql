-- Ciphertext does not shrink: PostgreSQL need not try. Rows that are there stay as they are.
alter table notifications alter column content set storage external;
alter table notifications alter column summary set storage external;
alter table digest_entries alter column content set storage external;
