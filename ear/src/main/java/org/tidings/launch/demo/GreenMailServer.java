package org.tidings.launch.demo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** GreenMail as the demo's mail server. */
public final class GreenMailServer implements MailServer {

  private static final String LOOPBACK = "127.0.0.1";

  private GreenMail greenMail;
  private GreenMailUser user;

  @Override
  public void start(
      int smtpPort,
      int imapsPort,
      Path keys,
      String keysPassword,
      String address,
      String password) {
    System.setProperty("greenmail.tls.keystore.file", keys.toString());
    System.setProperty("greenmail.tls.keystore.password", keysPassword);
    greenMail =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(smtpPort, LOOPBACK, ServerSetup.PROTOCOL_SMTP),
              new ServerSetup(imapsPort, LOOPBACK, ServerSetup.PROTOCOL_IMAPS)
            });
    user = greenMail.setUser(address, address, password);
    greenMail.start();
  }

  @Override
  public void deliver(byte[] mail) {
    try {
      user.deliver(new MimeMessage(null, new ByteArrayInputStream(mail)));
    } catch (MessagingException e) {
      throw new IllegalArgumentException("Not a mail", e);
    }
  }

  @Override
  public int size() {
    return messages().size();
  }

  @Override
  public String text(int index) {
    MimeMessage mail = messages().get(index).getMimeMessage();
    try {
      return mail.getSubject() + "\n\n" + plainText(mail);
    } catch (MessagingException e) {
      throw new IllegalStateException("A mail of the demo cannot be read", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String source(int index) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      messages().get(index).getMimeMessage().writeTo(bytes);
    } catch (MessagingException e) {
      throw new IllegalStateException("A mail of the demo cannot be read", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toString(ISO_8859_1);
  }

  @Override
  public void close() {
    greenMail.stop();
  }

  private List<StoredMessage> messages() {
    try {
      MailFolder inbox = greenMail.getManagers().getImapHostManager().getInbox(user);
      return inbox.getMessages();
    } catch (FolderException e) {
      throw new IllegalStateException("The demo's mailbox is gone", e);
    }
  }

  private static String plainText(Part part) throws MessagingException, IOException {
    if (part.isMimeType("text/plain")) {
      return part.getContent().toString();
    }
    StringBuilder text = new StringBuilder();
    if (part.getContent() instanceof Multipart multipart) {
      for (int i = 0; i < multipart.getCount(); i++) {
        BodyPart child = multipart.getBodyPart(i);
        text.append(plainText(child));
      }
    }
    return text.toString();
  }
}
