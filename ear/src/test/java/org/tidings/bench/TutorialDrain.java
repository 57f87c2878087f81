package org.tidings.bench;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The yardstick of draining: Angus Mail as its tutorials use it, one insert and one commit for each
 * mail, in clear text. Sixteen mailboxes at a time, which is more than the known products do.
 */
final class TutorialDrain implements AutoCloseable {

  private final MailSystem system;
  private final Session session;
  private final ConcurrentLinkedQueue<Connection> connections = new ConcurrentLinkedQueue<>();

  TutorialDrain(MailSystem system) throws SQLException {
    this.system = system;
    Properties settings = new Properties();
    settings.put("mail.imaps.port", Integer.toString(system.mailServer().imapsPort()));
    settings.put("mail.imaps.ssl.socketFactory", system.tls().context().getSocketFactory());
    this.session = Session.getInstance(settings);
    try (Connection connection = system.connection();
        Statement statement = connection.createStatement()) {
      statement.execute("create schema tutorial");
      statement.execute(
          "create table tutorial.mails (id uuid primary key, mailbox text, message_id text,"
              + " sender text, subject text, sent timestamptz, body text,"
              + " unique (mailbox, message_id))");
    }
  }

  /** Reads all mailboxes into an empty table and answers how many seconds it took. */
  double seconds() throws Exception {
    try (Connection connection = system.connection();
        Statement statement = connection.createStatement()) {
      statement.execute("truncate tutorial.mails");
    }
    return SixteenAtATime.secondsFor(system.mailboxes(), this::drain);
  }

  private void drain(String mailbox) throws MessagingException, IOException, SQLException {
    Connection pooled = connections.poll();
    Connection connection = pooled == null ? system.connection() : pooled;
    try (Store store = session.getStore("imaps")) {
      store.connect(MailSystem.HOST, mailbox, system.mailServer().password());
      try (Folder inbox = store.getFolder("INBOX")) {
        inbox.open(Folder.READ_ONLY);
        for (Message mail : inbox.getMessages()) {
          insert(connection, mailbox, mail);
        }
      }
    }
    connections.add(connection);
  }

  private static void insert(Connection connection, String mailbox, Message mail)
      throws MessagingException, IOException, SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("insert into tutorial.mails values (?, ?, ?, ?, ?, ?, ?)")) {
      insert.setObject(1, UUID.randomUUID());
      insert.setString(2, mailbox);
      insert.setString(3, mail.getHeader("Message-ID")[0]);
      insert.setString(4, mail.getFrom()[0].toString());
      insert.setString(5, mail.getSubject());
      insert.setObject(6, mail.getSentDate().toInstant().atOffset(ZoneOffset.UTC));
      insert.setString(7, mail.getContent().toString());
      insert.executeUpdate();
    }
  }

  @Override
  public void close() throws SQLException {
    for (Connection connection : connections) {
      connection.close();
    }
  }
}
