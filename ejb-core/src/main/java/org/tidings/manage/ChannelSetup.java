package org.tidings.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.tidings.account.Role;
import org.tidings.deliver.MailNotSentException;
import org.tidings.deliver.Mailer;
import org.tidings.deliver.Mailer.PlainMail;
import org.tidings.delivery.Channel;
import org.tidings.delivery.Channel.Verification;
import org.tidings.delivery.ChannelType;
import org.tidings.identity.CurrentCaller;
import org.tidings.identity.EmailAddress;
import org.tidings.identity.Requires;
import org.tidings.limit.Limit;
import org.tidings.limit.Limiter;
import org.tidings.limit.Use;
import org.tidings.manage.OwnChannels.CodeToMail;
import org.tidings.problem.ConflictException;
import org.tidings.problem.InvalidInputException;
import org.tidings.problem.TooOftenException;

/**
 * Adds, verifies and removes the addresses that the caller's digests go to. A code is mailed after
 * the transaction that stored its hash, never inside it.
 */
@ApplicationScoped
@Requires(Role.MEMBER)
public class ChannelSetup {

  private final CurrentCaller caller;
  private final OwnChannels channels;
  private final Limiter limiter;
  private final Mailer mailer;

  @Inject
  public ChannelSetup(CurrentCaller caller, OwnChannels channels, Limiter limiter, Mailer mailer) {
    this.caller = caller;
    this.channels = channels;
    this.limiter = limiter;
    this.mailer = mailer;
  }

  protected ChannelSetup() {
    this(null, null, null, null); // for the container
  }

  public List<ChannelView> list() {
    return channels.list();
  }

  /**
   * Adds an address and mails a code to it.
   *
   * @throws MailNotSentException when the code did not leave; the channel stays, ask for a new code
   * @throws ConflictException when digests go to the address already
   * @throws TooOftenException when too many codes were asked for
   */
  public ChannelView add(String type, String address) {
    if (!type.equals(ChannelType.EMAIL.code())) {
      throw new InvalidInputException("type", "Only channels of type email can be added for now.");
    }
    EmailAddress email =
        EmailAddress.parse(address)
            .orElseThrow(
                () ->
                    new InvalidInputException(
                        "address", "Give an e-mail address such as ann@example.org."));
    limitCodes(email.value());
    return mail(channels.add(email));
  }

  /**
   * Mails a new code; older ones are void.
   *
   * @throws MailNotSentException when the code did not leave
   * @throws TooOftenException when too many codes were asked for
   */
  public void resendCode(UUID id) {
    limitCodes(channels.get(id).address());
    mail(channels.renewCode(id));
  }

  /**
   * Opens the channel with the code that was mailed to it.
   *
   * @throws InvalidInputException when the code is wrong
   * @throws ConflictException when no code is left to try
   */
  public ChannelView verify(UUID id, String code) {
    Verification verification = channels.verify(id, code.strip());
    return switch (verification) {
      case VERIFIED -> channels.get(id);
      case WRONG_CODE -> throw new InvalidInputException("code", "This is not the code we sent.");
      case EXPIRED -> throw new ConflictException("This code is used up. Ask for a new one.");
    };
  }

  public void remove(UUID id) {
    channels.remove(id);
  }

  private void limitCodes(String address) {
    limiter.use(
        Use.by(caller.require().userId(), Limit.CODES_PER_USER),
        Use.forMail(address, Limit.CODES_PER_TARGET));
  }

  private ChannelView mail(CodeToMail due) {
    mailer.send(
        new PlainMail(
            due.channel().address(),
            due.code() + " is your Tidings code",
            """
            Your code is %s

            Type it in Tidings within %d minutes to receive digests at this address.
            If you did not ask for it, ignore this mail: nothing will be sent to you.
            """
                .formatted(due.code(), Channel.CODE_LIFE.toMinutes())));
    return due.channel();
  }
}
