package org.tidings.tenant;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/** The server's data sources, for injection. */
@ApplicationScoped
class DataSources {

  @Resource(lookup = "jdbc/tidings")
  private DataSource app;

  @Resource(lookup = "jdbc/claims")
  private DataSource claims;

  @Produces
  @Database(Database.Role.APP)
  DataSource app() {
    return app;
  }

  @Produces
  @Database(Database.Role.CLAIMS)
  DataSource claims() {
    return claims;
  }
}
