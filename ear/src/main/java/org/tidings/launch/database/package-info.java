/** PostgreSQL as a part of the installation: programs, cluster, roles, migrations. */
package org.tidings.launch.database;
