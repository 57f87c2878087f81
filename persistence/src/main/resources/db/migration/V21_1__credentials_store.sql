-- Where the credentials of a workspace's sources are kept from now on: in the encrypted column, or in
-- AWS Secrets Manager with its name in that column. The operator sets it.
alter table tenants add credentials_store varchar(20) not null default 'column'
  check (credentials_store in ('column', 'secretsmanager'));
