-- The key of AWS KMS that a workspace brings itself; without one the installation's key wraps. The
-- operator sets it.
alter table tenants add kms_key_arn varchar(256)
  check (kms_key_arn ~ '^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+$');
