package org.tidings.testing.mail;

import java.nio.file.Path;

/** The configuration of a test server: quick, open to any number of users, TLS only. */
final class DovecotConfig {

  private DovecotConfig() {}

  static String of(
      Path directory, TestAuthority authority, int imapPort, int imapsPort, String password) {
    return """
        protocols = imap
        listen = 127.0.0.1
        base_dir = %1$s/run
        state_dir = %1$s/state
        log_path = %1$s/dovecot.log
        ssl = required
        ssl_cert = <%2$s
        ssl_key = <%3$s
        ssl_min_protocol = TLSv1.2
        auth_mechanisms = plain login xoauth2
        auth_failure_delay = 0
        auth_username_chars =
        mail_location = maildir:~/Maildir
        mail_fsync = never
        mail_max_userip_connections = 10000
        first_valid_uid = 1
        default_client_limit = 20000
        default_process_limit = 2000
        default_vsz_limit = 0
        passdb {
          driver = oauth2
          mechanisms = xoauth2
          args = %1$s/oauth2.conf
        }
        passdb {
          driver = static
          args = password=%6$s
        }
        userdb {
          driver = static
          args = uid=65534 gid=65534 home=%1$s/mail/%%u allow_all_users=yes
        }
        namespace inbox {
          inbox = yes
          separator = /
        }
        service anvil {
          unix_listener anvil-auth-penalty {
            mode = 0
          }
        }
        service imap-login {
          service_count = 0
          process_min_avail = 2
          client_limit = 5000
          inet_listener imap {
            port = %4$d
          }
          inet_listener imaps {
            port = %5$d
            ssl = yes
          }
        }
        service imap {
          service_count = 0
          process_min_avail = 4
          process_limit = 2000
        }
        """
        .formatted(
            directory,
            authority.certificateFile(),
            authority.keyFile(),
            imapPort,
            imapsPort,
            password);
  }

  /**
   * Whom to ask whether a token is good (RFC 7662).
   *
   * @param introspection the address, to which the token is added
   */
  static String oauth2(String introspection) {
    return """
        introspection_mode = get
        introspection_url = %s
        username_attribute = username
        active_attribute = active
        active_value = true
        """
        .formatted(introspection);
  }
}
