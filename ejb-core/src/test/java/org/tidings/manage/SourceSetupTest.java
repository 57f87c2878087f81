package org.tidings.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import org.tidings.identity.CurrentCaller;
import org.tidings.ingest.ContractCard;
import org.tidings.ingest.FetchLimits;
import org.tidings.ingest.PollOutcome;
import org.tidings.ingest.Setting;
import org.tidings.ingest.SettingKind;
import org.tidings.ingest.SourceAccess;
import org.tidings.ingest.SourceConnector;
import org.tidings.ingest.SourceConnectors;
import org.tidings.ingest.SourceCredentials;
import org.tidings.problem.ConflictException;
import org.tidings.problem.FieldProblem;
import org.tidings.problem.InvalidInputException;
import org.tidings.problem.NotFoundException;
import org.tidings.secrets.Secret;
import org.tidings.source.Source;
import org.tidings.source.SourceCursor;
import org.tidings.source.SourceType;
import org.tidings.testing.memory.TestPlans;
import org.tidings.testing.memory.Workspace;

class SourceSetupTest {

  private final Workspace world = new Workspace();
  private final SourceConnectors connectors = new SourceConnectors(List.of(new DoorConnector()));
  private final SourceCredentials credentials = world.credentials;
  private final SourceSetup setup = setup(Callers.ann(world));

  @Test
  void keeps_secrets_apart_and_shows_them_to_nobody() {
    SourceView source = connect("{'host':'door','key':'1234'}");

    assertThat(source.settings()).isEqualTo(json("{'host':'door'}"));
    assertThat(stored(source).config()).doesNotContain("1234");
    assertThat(secrets(source)).containsOnlyKeys("key").hasValueSatisfying(revealing("1234"));
  }

  @Test
  void polls_a_new_source_at_once() {
    assertThat(connect("{'host':'door','key':'1234'}").nextPollAt()).contains(Workspace.NOON);
  }

  @Test
  void names_the_known_types_when_a_type_is_unknown() {
    assertThatThrownBy(
            () ->
                in(() -> setup.connect(new NewSource("fax", "Fax", JsonObject.EMPTY_JSON_OBJECT))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("Use one of: door.");
  }

  @Test
  void tells_which_setting_the_connector_cannot_use() {
    InvalidInputException refusal =
        catchThrowableOfType(InvalidInputException.class, () -> connect("{'host':'door'}"));

    assertThat(refusal.problems()).extracting(FieldProblem::field).containsExactly("settings.key");
  }

  @Test
  void keeps_a_secret_that_a_change_leaves_out() {
    SourceView source = connect("{'host':'door','key':'1234','bell':1}");

    SourceView changed = change(source, "{'bell':2}");

    assertThat(changed.settings()).isEqualTo(json("{'host':'door','bell':2}"));
    assertThat(secrets(source)).hasValueSatisfying(revealing("1234"));
  }

  @Test
  void never_sends_a_stored_secret_to_a_new_address() {
    SourceView source = connect("{'host':'door','key':'1234'}");

    assertThatThrownBy(() -> change(source, "{'host':'window'}"))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void tries_a_source_that_needs_attention_again_with_its_new_settings() {
    SourceView source = connect("{'host':'door','key':'1234'}");
    stored(source).needsAttention();
    world.clock.advance(Duration.ofHours(1));

    SourceView changed = change(source, "{'key':'4321'}");

    assertThat(changed.status()).isEqualTo("active");
    assertThat(changed.nextPollAt()).contains(world.clock.instant());
    assertThat(secrets(source)).hasValueSatisfying(revealing("4321"));
  }

  @Test
  void polls_no_paused_source() {
    SourceView source = connect("{'host':'door','key':'1234'}");

    SourceView paused = pause(source, true);

    assertThat(paused.status()).isEqualTo("paused");
    assertThat(paused.nextPollAt()).isEmpty();
    assertThatThrownBy(() -> in(() -> poll(source))).isInstanceOf(ConflictException.class);
    assertThat(pause(source, false).nextPollAt()).isPresent();
  }

  @Test
  void a_source_is_kept_for_as_long_as_its_owner_says_and_the_plan_allows() {
    SourceView source = connect("{'host':'door','key':'1234'}");
    assertThat(source.retentionDays()).isEmpty();

    assertThat(keep(source, 30).retentionDays()).contains(30);
    assertThatThrownBy(() -> keep(source, 31))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("30 days at most");
    assertThatThrownBy(() -> keep(source, -1)).isInstanceOf(InvalidInputException.class);
    assertThat(keep(source, 0).retentionDays()).isEmpty();
  }

  @Test
  void a_source_is_its_owners_alone() {
    UUID source = connect("{'host':'door','key':'1234'}").id();
    SourceSetup colleague = setup(Callers.colleague(world));

    assertThat(in(colleague::list)).isEmpty();
    assertThatThrownBy(() -> in(() -> colleague.get(source))).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> world.tenants.run(world.tenant, () -> colleague.remove(source)))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void every_act_is_recorded() {
    SourceView source = connect("{'host':'door','key':'1234'}");
    change(source, "{'key':'4321'}");
    pause(source, true);
    pause(source, false);
    in(() -> setup.test(new NewSource("door", "Door", json("{'host':'door','key':'1234'}"))));
    world.tenants.run(world.tenant, () -> setup.remove(source.id()));

    assertThat(world.audit.actions())
        .containsExactly(
            "source.connected",
            "source.changed",
            "source.paused",
            "source.resumed",
            "source.tested",
            "source.removed");
  }

  @Test
  void nobody_connects_more_than_his_plan_allows_and_what_he_has_stays() {
    for (int i = world.sources.ofUser(world.ann).size(); i < TestPlans.FREE.sources(); i++) {
      connect("{'host':'front','key':'1234'}");
    }

    assertThatThrownBy(() -> connect("{'host':'front','key':'1234'}"))
        .isInstanceOf(ConflictException.class)
        .hasMessageStartingWith("The plan Free allows 3 sources, and you have 3. Remove one first");
    assertThat(setup.list()).hasSize(3);
  }

  @Test
  void passes_on_why_a_source_cannot_be_opened() {
    NewSource wrong = new NewSource("door", "Door", json("{'host':'door','key':'0000'}"));

    assertThat(in(() -> setup.test(wrong)))
        .isEqualTo(new SourceTest(false, "Wrong key.", json("{'host':'door'}")));
  }

  private SourceSetup setup(CurrentCaller caller) {
    return SourceSetups.of(world, caller, connectors);
  }

  @Test
  void a_source_is_shared_only_when_its_owner_says_so() {
    SourceView source = connect("{'host':'door','key':'1234'}");
    assertThat(source.shared()).isFalse();

    assertThat(share(source, true).shared()).isTrue();
    assertThat(pause(source, true).shared()).isTrue();
    assertThat(share(source, false).shared()).isFalse();
    assertThat(world.audit.actions())
        .containsExactly("source.connected", "source.shared", "source.paused", "source.unshared");
  }

  private SourceView share(SourceView source, boolean shared) {
    return in(() -> setup.change(source.id(), SourceChange.share(shared)));
  }

  private SourceView keep(SourceView source, int days) {
    return in(() -> setup.change(source.id(), SourceChange.keepFor(days)));
  }

  private SourceView connect(String settings) {
    return in(() -> setup.connect(new NewSource("door", "Door", json(settings))));
  }

  private SourceView change(SourceView source, String patch) {
    return in(() -> setup.change(source.id(), SourceChange.configure(json(patch))));
  }

  private SourceView pause(SourceView source, boolean paused) {
    return in(() -> setup.change(source.id(), SourceChange.pause(paused)));
  }

  private SourceView poll(SourceView source) {
    setup.poll(source.id());
    return setup.get(source.id());
  }

  private Source stored(SourceView source) {
    return world.sources.find(source.id()).orElseThrow();
  }

  private Map<String, Secret> secrets(SourceView source) {
    return in(() -> credentials.open(stored(source)).secrets());
  }

  private <T> T in(Supplier<T> work) {
    return world.tenants.call(world.tenant, work);
  }

  private static Condition<Secret> revealing(String text) {
    return new Condition<>(secret -> secret.reveal().equals(text), "the right secret");
  }

  private static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
      return reader.readObject();
    }
  }

  /** Opens for the key 1234, and for nothing else. */
  private static final class DoorConnector implements SourceConnector {
    @Override
    public SourceType type() {
      return new SourceType("door");
    }

    @Override
    public ContractCard card() {
      return new ContractCard("Door", "Whoever rings.", List.of(), List.of(), "", "", "");
    }

    @Override
    public List<Setting> settings() {
      return List.of(
          Setting.of("host", new SettingKind.Text(20), "Host", "Give another host.").asAddress(),
          Setting.of("bell", new SettingKind.Whole(1, 9), "Bell", "Give 1 to 9."),
          Setting.of("key", new SettingKind.Password(), "Key", "Give another key.")
              .required("Give the key."));
    }

    @Override
    public PollOutcome fetch(SourceAccess access, SourceCursor cursor, FetchLimits limits) {
      throw new UnsupportedOperationException("nobody fetches here");
    }

    @Override
    public PollOutcome test(SourceAccess access) {
      return access.secrets().get("key").reveal().equals("1234")
          ? new PollOutcome.Fetched(List.of(), List.of(), SourceCursor.START, false)
          : new PollOutcome.Refused("Wrong key.");
    }
  }
}
