package org.tidings.tenant;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which database role a plain JDBC data source works as. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, METHOD, PARAMETER})
public @interface Database {

  Role value();

  /** The roles of {@code db/roles.sql} that serve requests. */
  enum Role {
    /** Sees the rows of the tenant bound to the transaction. */
    APP,
    /** Sees over all tenants what is due, in scheduling columns only. */
    CLAIMS
  }
}
