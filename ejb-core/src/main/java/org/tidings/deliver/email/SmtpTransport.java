package org.tidings.deliver.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tidings.deliver.SendOutcome;
import org.tidings.net.OutboundTls;
import org.tidings.net.SocketWatchdog;
import org.tidings.secrets.PlatformSecrets;
import org.tidings.secrets.Secret;
import org.tidings.secrets.SecretName;

/** Hands mails to the operator's mail server, one connection each, within a deadline. */
@ApplicationScoped
public class SmtpTransport {

  private final Optional<Secret> url;
  private final SmtpSockets sockets;
  private final OutboundTls tls;
  private final SocketWatchdog watchdog;
  private final Duration deadline;

  /**
   * @param url see {@link SmtpSettings#parse}; itself, or the name of a secret
   * @param secrets where it is looked up then, for each mail
   * @param deadline for a whole conversation; shorter than the lease of a delivery
   */
  @Inject
  public SmtpTransport(
      @ConfigProperty(name = "tidings.smtp.url") Optional<String> url,
      @ConfigProperty(name = "tidings.smtp.deadline", defaultValue = "PT90S") Duration deadline,
      OutboundTls tls,
      SocketWatchdog watchdog,
      PlatformSecrets secrets) {
    url.filter(itself -> SecretName.in(itself).isEmpty()).ifPresent(SmtpSettings::parse);
    this.url = url.map(secrets::of);
    this.sockets = new SmtpSockets(tls);
    this.tls = tls;
    this.watchdog = watchdog;
    this.deadline = deadline;
  }

  protected SmtpTransport() {
    this.url = Optional.empty(); // for the container
    this.sockets = null;
    this.tls = null;
    this.watchdog = null;
    this.deadline = null;
  }

  /** Sends a mail to one address, from its From. */
  SendOutcome send(MimeMessage mail, InternetAddress to) {
    return url.map(secret -> SmtpSettings.parse(secret.reveal()))
        .map(server -> send(server, mail, to))
        .orElse(new SendOutcome.Deferred("No mail server is set up: tidings.smtp.url"));
  }

  private SendOutcome send(SmtpSettings server, MimeMessage mail, InternetAddress to) {
    try (Socket tcp = sockets.connect(server)) {
      SocketWatchdog.Watch watch = watchdog.closeAfter(deadline, tcp);
      try {
        return converse(server, sockets.secured(server, tcp), mail, to);
      } finally {
        watch.close();
      }
    } catch (IOException e) {
      return new SendOutcome.Deferred(
          "The mail server " + server.host() + " could not be reached: " + e.getMessage());
    }
  }

  private SendOutcome converse(
      SmtpSettings server, Socket socket, MimeMessage mail, InternetAddress to) {
    SmtpConnection connection = new SmtpConnection(session(server), nameOf(server));
    try {
      connection.connect(socket);
      return new SendOutcome.Accepted(SmtpReply.oneLine(connection.deliver(mail, to)));
    } catch (MessagingException e) {
      return SmtpReply.outcomeOf(e, connection.mayHaveTheMail());
    } finally {
      close(connection);
    }
  }

  private Session session(SmtpSettings server) {
    Properties settings = new Properties();
    boolean startTls = server.security() == SmtpSettings.Security.STARTTLS;
    settings.setProperty("mail.smtp.starttls.enable", String.valueOf(startTls));
    settings.setProperty("mail.smtp.starttls.required", String.valueOf(startTls));
    settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    settings.setProperty("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
    settings.put("mail.smtp.ssl.socketFactory", tls.context().getSocketFactory());
    settings.setProperty("mail.smtp.auth", String.valueOf(server.login().isPresent()));
    settings.setProperty("mail.smtp.quitwait", "false");
    return Session.getInstance(settings);
  }

  private static URLName nameOf(SmtpSettings server) {
    return new URLName(
        "smtp",
        server.host(),
        server.port(),
        null,
        server.login().map(SmtpSettings.Login::user).orElse(null),
        server.login().map(login -> login.password().reveal()).orElse(null));
  }

  private static void close(SmtpConnection connection) {
    try {
      connection.close();
    } catch (MessagingException e) {
      // the mail's fate is known already
    }
  }
}
