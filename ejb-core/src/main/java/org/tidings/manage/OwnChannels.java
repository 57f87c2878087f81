package org.tidings.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.tidings.account.Role;
import org.tidings.audit.Action;
import org.tidings.delivery.Channel;
import org.tidings.delivery.Channel.Verification;
import org.tidings.delivery.ChannelType;
import org.tidings.delivery.Channels;
import org.tidings.identity.CurrentCaller;
import org.tidings.identity.EmailAddress;
import org.tidings.identity.Requires;
import org.tidings.plan.Allowance;
import org.tidings.plan.Quota;
import org.tidings.problem.ConflictException;
import org.tidings.problem.NotFoundException;
import org.tidings.trail.AuditTrail;

/** The caller's channels in the database: what stands before and after a code is mailed. */
@ApplicationScoped
@Requires(Role.MEMBER)
public class OwnChannels {

  private final CurrentCaller caller;
  private final Allowance allowance;
  private final Channels channels;
  private final AuditTrail trail;
  private final Clock clock;

  /** A channel that waits for the code to be typed; the code must be mailed to it now. */
  record CodeToMail(ChannelView channel, String code) {
    @Override
    public String toString() {
      return "CodeToMail[" + channel.id() + "]";
    }
  }

  @Inject
  public OwnChannels(
      CurrentCaller caller, Allowance allowance, Channels channels, AuditTrail trail, Clock clock) {
    this.caller = caller;
    this.allowance = allowance;
    this.channels = channels;
    this.trail = trail;
    this.clock = clock;
  }

  protected OwnChannels() {
    this(null, null, null, null, null); // for the container
  }

  @Transactional
  public List<ChannelView> list() {
    return channels.ofUser(caller.require().userId()).stream().map(OwnChannels::view).toList();
  }

  /** Adds an address. One that waits for its code gets a new one; an open one is a conflict. */
  @Transactional
  CodeToMail add(EmailAddress address) {
    UUID me = caller.require().userId();
    Channel channel =
        channels.find(me, ChannelType.EMAIL, address.value()).orElseGet(() -> create(me, address));
    if (channel.isOpen()) {
      throw new ConflictException("Digests go to this address already.");
    }
    return newCode(channel);
  }

  private Channel create(UUID me, EmailAddress address) {
    allowance.demand(Quota.CHANNELS, me);
    Channel channel =
        new Channel(UUID.randomUUID(), me, ChannelType.EMAIL, address.value(), clock.instant());
    channels.add(channel);
    trail.record(me, Action.CHANNEL_ADDED, channel.id());
    return channel;
  }

  @Transactional
  CodeToMail renewCode(UUID id) {
    Channel channel = ownLocked(id);
    if (channel.isOpen()) {
      throw new ConflictException("This address is verified already.");
    }
    return newCode(channel);
  }

  private CodeToMail newCode(Channel channel) {
    String code = VerificationCodes.random();
    channel.expect(VerificationCodes.hash(code, channel.id()), clock.instant());
    return new CodeToMail(view(channel), code);
  }

  /** Tries a code; a wrong one is counted, and so the transaction must commit then, too. */
  @Transactional
  Verification verify(UUID id, String code) {
    Channel channel = ownLocked(id);
    Verification verification = channel.verify(VerificationCodes.hash(code, id), clock.instant());
    if (verification == Verification.VERIFIED) {
      trail.record(channel.userId(), Action.CHANNEL_VERIFIED, id);
    }
    return verification;
  }

  @Transactional
  public ChannelView get(UUID id) {
    return view(ownLocked(id));
  }

  @Transactional
  public void remove(UUID id) {
    Channel channel = ownLocked(id);
    channels.remove(channel);
    trail.record(channel.userId(), Action.CHANNEL_REMOVED, id);
  }

  private Channel ownLocked(UUID id) {
    UUID me = caller.require().userId();
    return channels
        .lock(id)
        .filter(channel -> channel.userId().equals(me))
        .orElseThrow(() -> new NotFoundException("channel"));
  }

  private static ChannelView view(Channel channel) {
    return new ChannelView(
        channel.id(),
        channel.type().code(),
        channel.address(),
        channel.isVerified(),
        channel.isOptedOut());
  }
}
