package org.tidings.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidings.consent.GrantSourceView;
import org.tidings.consent.GrantView;
import org.tidings.identity.sso.SsoView;
import org.tidings.manage.AuditView;
import org.tidings.manage.ChannelView;
import org.tidings.manage.CoverageView;
import org.tidings.manage.DeliveryView;
import org.tidings.manage.DigestView;
import org.tidings.manage.EntryView;
import org.tidings.manage.FeedImport;
import org.tidings.manage.ImportedFeed;
import org.tidings.manage.LedgerView;
import org.tidings.manage.Page;
import org.tidings.manage.PipelineView;
import org.tidings.manage.Preferences;
import org.tidings.manage.PreviewLineView;
import org.tidings.manage.ProfileView;
import org.tidings.manage.RuleCountView;
import org.tidings.manage.RuleMatchView;
import org.tidings.manage.RulePreviewView;
import org.tidings.manage.RuleView;
import org.tidings.manage.ScheduleView;
import org.tidings.manage.SettingOption;
import org.tidings.manage.SettingView;
import org.tidings.manage.SharedSourceView;
import org.tidings.manage.SigningSecretView;
import org.tidings.manage.SourceTest;
import org.tidings.manage.SourceTypeView;
import org.tidings.manage.SourceView;
import org.tidings.manage.SpendingView;
import org.tidings.manage.StatusView;
import org.tidings.manage.TokenView;
import org.tidings.manage.UnreadableView;
import org.tidings.people.InvitationView;
import org.tidings.people.MemberView;
import org.tidings.plan.GraceView;
import org.tidings.plan.PlanView;
import org.tidings.plan.QuotaView;
import org.tidings.privacy.ErasureCertificate;
import org.tidings.privacy.export.ExportView;
import org.tidings.problem.FieldProblem;
import org.yaml.snakeyaml.Yaml;

/** Holds openapi.yaml against the classes it describes. */
class OpenApiTest {

  private static final Map<String, Object> DOCUMENT = read();

  private static final List<Class<?>> RESOURCES =
      List.of(
          AccountsResource.class,
          MeResource.class,
          TokensResource.class,
          SourcesResource.class,
          FeedListResource.class,
          GrantsResource.class,
          InboundResource.class,
          NotificationsResource.class,
          PreferencesResource.class,
          ChannelsResource.class,
          MembersResource.class,
          InvitationsResource.class,
          RulesResource.class,
          DigestsResource.class,
          DeliveriesResource.class,
          ExportResource.class,
          AuditResource.class,
          StatusResource.class,
          PlanResource.class,
          WorkspaceResource.class,
          SsoResource.class);

  static Stream<Class<?>> records() {
    return Stream.of(
        Problem.class,
        FieldProblem.class,
        NewAccountRequest.class,
        NewAccountAnswer.class,
        ProfileView.class,
        MeChange.class,
        TokenRequest.class,
        NewTokenAnswer.class,
        TokenView.class,
        SourceRequest.class,
        SourcePatch.class,
        FeedImport.class,
        ImportedFeed.class,
        SourceTest.class,
        SourceView.class,
        SpendingView.class,
        SharedSourceView.class,
        SourceTypeView.class,
        GrantView.class,
        GrantSourceView.class,
        SettingView.class,
        SettingOption.class,
        UnreadableView.class,
        SigningSecretView.class,
        InboundRequest.class,
        InboundRequest.Sender.class,
        NotificationAnswer.class,
        NotificationAnswer.Author.class,
        PreferencesRequest.class,
        PreferencesRequest.Schedule.class,
        Preferences.class,
        ScheduleView.class,
        ChannelRequest.class,
        ChannelView.class,
        CodeRequest.class,
        RuleRequest.class,
        RuleRequest.Match.class,
        RulePatch.class,
        RuleView.class,
        RuleMatchView.class,
        RulePreviewView.class,
        PreviewLineView.class,
        RuleCountView.class,
        DigestOpened.class,
        ExportAsked.class,
        ExportView.class,
        DigestView.class,
        EntryView.class,
        LedgerView.class,
        CoverageView.class,
        DeliveryView.class,
        MemberView.class,
        MemberPatch.class,
        InvitationRequest.class,
        InvitationView.class,
        SsoRequest.class,
        SsoView.class,
        AuditView.class,
        StatusView.class,
        PipelineView.class,
        PlanView.class,
        GraceView.class,
        QuotaView.class,
        ErasureCertificate.class,
        ErasureCertificate.ErasedStore.class,
        ErasureCertificate.Remainder.class);
  }

  @Test
  void describes_every_method_of_every_resource_and_no_other() {
    Map<String, Set<String>> described = new TreeMap<>();
    at(DOCUMENT, "paths")
        .forEach((path, methods) -> described.put(path, new TreeSet<>(object(methods).keySet())));

    assertThat(described).isEqualTo(offered());
  }

  @ParameterizedTest
  @MethodSource("records")
  void describes_the_fields_of_a_record(Class<? extends Record> type) {
    Map<String, String> described = new TreeMap<>();
    at(DOCUMENT, "components", "schemas", type.getSimpleName(), "properties")
        .forEach((field, schema) -> described.put(field, kind(object(schema))));

    assertThat(described).isEqualTo(fields(type));
  }

  @Test
  void describes_the_answer_of_every_method_that_names_one() {
    for (Class<?> resource : RESOURCES) {
      operations(resource)
          .filter(method -> method.getReturnType() != Response.class)
          .filter(method -> method.getReturnType() != void.class)
          .forEach(method -> assertThat(described(resource, method)).isEqualTo(answer(method)));
    }
  }

  @Test
  void describes_that_every_method_but_get_needs_the_scope_write() {
    at(DOCUMENT, "paths")
        .forEach(
            (path, methods) ->
                object(methods)
                    .forEach(
                        (verb, operation) ->
                            assertThat(needsTheScopeWrite(object(operation)))
                                .as("%s %s", verb, path)
                                .isEqualTo(!verb.equals("get") && needsToken(object(operation)))));
  }

  private static boolean needsTheScopeWrite(Map<String, Object> operation) {
    return Map.of("$ref", "#/components/responses/WriteScopeNeeded")
        .equals(at(operation, "responses").get("403"));
  }

  private static boolean needsToken(Map<String, Object> operation) {
    return !operation.containsKey("security");
  }

  private static String described(Class<?> resource, Method method) {
    Map<String, Object> ok =
        at(
            DOCUMENT,
            "paths",
            path(resource, method),
            verb(method),
            "responses",
            "200",
            "content",
            "application/json",
            "schema");
    return kind(ok);
  }

  /** A page is described by the name of what is on it. */
  private static String answer(Method method) {
    if (method.getReturnType() != Page.class) {
      return method.getReturnType().getSimpleName();
    }
    Type item = ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0];
    return ((Class<?>) item).getSimpleName().replaceAll("(View|Answer)$", "Page");
  }

  private static Map<String, Set<String>> offered() {
    Map<String, Set<String>> offered = new TreeMap<>();
    for (Class<?> resource : RESOURCES) {
      operations(resource)
          .forEach(
              method ->
                  offered
                      .computeIfAbsent(path(resource, method), path -> new TreeSet<>())
                      .add(verb(method)));
    }
    return offered;
  }

  private static Stream<Method> operations(Class<?> resource) {
    return Arrays.stream(resource.getDeclaredMethods())
        .filter(method -> httpMethod(method).isPresent());
  }

  private static Optional<HttpMethod> httpMethod(Method method) {
    return Arrays.stream(method.getAnnotations())
        .flatMap(one -> Stream.ofNullable(one.annotationType().getAnnotation(HttpMethod.class)))
        .findFirst();
  }

  private static String verb(Method method) {
    return httpMethod(method).orElseThrow().value().toLowerCase(Locale.ROOT);
  }

  private static String path(Class<?> resource, Method method) {
    String base =
        ApiApplication.class.getAnnotation(ApplicationPath.class).value()
            + "/"
            + resource.getAnnotation(Path.class).value();
    Path own = method.getAnnotation(Path.class);
    return own == null ? base : base + "/" + own.value();
  }

  private static Map<String, String> fields(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .collect(
            Collectors.toMap(
                RecordComponent::getName,
                component -> kind(component.getGenericType()),
                (one, other) -> one,
                TreeMap::new));
  }

  private static String kind(Type type) {
    if (type instanceof ParameterizedType parameterized) {
      String argument = kind(parameterized.getActualTypeArguments()[0]);
      return parameterized.getRawType() == List.class ? "array of " + argument : argument + "?";
    }
    if (type == String.class) {
      return "string";
    } else if (type == UUID.class) {
      return "uuid";
    } else if (type == Instant.class) {
      return "date-time";
    } else if (type == int.class || type == Integer.class || type == long.class) {
      return "integer";
    } else if (type == double.class) {
      return "number";
    } else if (type == boolean.class || type == Boolean.class) {
      return "boolean";
    }
    return type == JsonObject.class ? "object" : ((Class<?>) type).getSimpleName();
  }

  private static String kind(Map<String, Object> schema) {
    if (schema.containsKey("$ref")) {
      String reference = schema.get("$ref").toString();
      return reference.substring(reference.lastIndexOf('/') + 1);
    }
    if (schema.containsKey("allOf")) { // the only way to say that a reference may be null
      return kind(object(((List<?>) schema.get("allOf")).get(0))) + "?";
    }
    String type = schema.get("type").toString();
    String format = schema.getOrDefault("format", "").toString();
    if (type.equals("array")) {
      return "array of " + kind(object(schema.get("items")));
    }
    String plain = Set.of("uuid", "date-time").contains(format) ? format : type;
    return schema.containsKey("nullable") ? plain + "?" : plain;
  }

  private static Map<String, Object> at(Map<String, Object> node, String... keys) {
    Map<String, Object> found = node;
    for (String key : keys) {
      assertThat(found).containsKey(key);
      found = object(found.get(key));
    }
    return found;
  }

  @SuppressWarnings("unchecked") // YAML's mappings have text for keys here
  private static Map<String, Object> object(Object node) {
    return (Map<String, Object>) node;
  }

  private static Map<String, Object> read() {
    try (InputStream in = OpenApiTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
      return new Yaml().load(in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
