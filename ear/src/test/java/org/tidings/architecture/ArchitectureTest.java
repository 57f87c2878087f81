package org.tidings.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tidings.audit.AuditChain;
import org.tidings.audit.AuditEntry;
import org.tidings.audit.AuditKey;
import org.tidings.erasure.ErasureLine;
import org.tidings.erasure.PersonalTables;
import org.tidings.identity.ForAnybody;
import org.tidings.identity.Requires;
import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TenantOwned;

/** The walls of the code. A rule that stands in the way is discussed, not suppressed. */
class ArchitectureTest {

  private static final String[] NOUNS = {
    "org.tidings.tenant..",
    "org.tidings.account..",
    "org.tidings.source..",
    "org.tidings.grant..",
    "org.tidings.notification..",
    "org.tidings.preference..",
    "org.tidings.digest..",
    "org.tidings.rule..",
    "org.tidings.delivery..",
    "org.tidings.outbox..",
    "org.tidings.column..",
    "org.tidings.page..",
    "org.tidings.audit..",
    "org.tidings.bucket..",
    "org.tidings.erasure..",
    "org.tidings.export..",
    "org.tidings.expense.."
  };
  private static final String[] VERBS = {
    "org.tidings.ingest..",
    "org.tidings.consent..",
    "org.tidings.spend..",
    "org.tidings.summarize..",
    "org.tidings.sift..",
    "org.tidings.compose..",
    "org.tidings.deliver..",
    "org.tidings.queue..",
    "org.tidings.relay..",
    "org.tidings.secrets..",
    "org.tidings.aws..",
    "org.tidings.identity..",
    "org.tidings.trail..",
    "org.tidings.limit..",
    "org.tidings.manage..",
    "org.tidings.people..",
    "org.tidings.privacy..",
    "org.tidings.plan..",
    "org.tidings.net..",
    "org.tidings.time..",
    "org.tidings.crash..",
    "org.tidings.json..",
    "org.tidings.text..",
    "org.tidings.problem.."
  };

  @Test
  void arrows_point_from_the_web_and_the_rhythm_to_the_verbs_and_from_the_verbs_to_the_nouns() {
    check(
        layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("nouns")
            .definedBy(NOUNS)
            .layer("verbs")
            .definedBy(VERBS)
            .layer("rhythm")
            .definedBy("org.tidings.batch..")
            .layer("web")
            .definedBy("org.tidings.web..")
            .layer("launcher")
            .definedBy("org.tidings.launch..")
            .whereLayer("launcher")
            .mayNotAccessAnyLayer()
            .whereLayer("nouns")
            .mayNotAccessAnyLayer()
            .whereLayer("verbs")
            .mayOnlyAccessLayers("nouns")
            .whereLayer("rhythm")
            .mayOnlyAccessLayers("verbs", "nouns")
            .whereLayer("web")
            .mayOnlyAccessLayers("verbs", "nouns"));
  }

  @Test
  void every_class_belongs_to_a_layer() {
    check(
        classes()
            .should()
            .resideInAnyPackage(
                Stream.of(
                        Stream.of(NOUNS),
                        Stream.of(VERBS),
                        Stream.of(
                            "org.tidings.batch..", "org.tidings.web..", "org.tidings.launch.."))
                    .flatMap(names -> names)
                    .toArray(String[]::new)));
  }

  @Test
  void packages_form_no_circles() {
    check(slices().matching("org.tidings.(*)..").should().beFreeOfCycles());
  }

  @Test
  void the_web_never_sees_entities() {
    check(
        noClasses()
            .that()
            .resideInAPackage("org.tidings.web..")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class));
  }

  @Test
  void every_entity_belongs_to_a_tenant() {
    check(
        classes().that().areAnnotatedWith(Entity.class).should().beAssignableTo(TenantOwned.class));
  }

  @Test
  void one_class_holds_the_entity_manager() {
    check(
        fields()
            .that()
            .haveRawType(EntityManager.class)
            .should()
            .beDeclaredInClassesThat()
            .haveSimpleName("TenantEntityManager"));
  }

  @Test
  void nobody_writes_native_queries() {
    check(
        noClasses()
            .should()
            .callMethod(EntityManager.class, "createNativeQuery", String.class)
            .orShould()
            .callMethod(EntityManager.class, "createNativeQuery", String.class, Class.class));
  }

  @Test
  void tenants_are_entered_at_the_doors_only() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("org.tidings.batch..", "org.tidings.web", "org.tidings.tenant")
            .and()
            .doNotHaveSimpleName("MessageDispatcher")
            .and()
            .doNotHaveSimpleName("SignUp") // makes the tenant that it enters
            .and()
            .doNotHaveSimpleName("Unsubscribing") // enters the tenant that a signed link names
            .and()
            .doNotHaveSimpleName("Inbox") // enters the tenant that a webhook's address names
            .and()
            .doNotHaveSimpleName("Joining") // enters the tenant that an invitation is to
            .and()
            .doNotHaveSimpleName("SignIn") // tells the tenant whose door was opened
            .and()
            .doNotHaveSimpleName("CodeSignIn") // as SignIn, whose second half it is
            .and()
            .doNotHaveSimpleName("RefusedSignIns") // or was not
            .and()
            .doNotHaveSimpleName("OidcSignIn") // as SignUp
            .and()
            .doNotHaveSimpleName("SsoSignIn") // enters the tenant whose sign-in page it is
            .and()
            .doNotHaveSimpleName("PasswordReset") // enters the tenant of who holds a link
            .should()
            .callMethod(
                TenantContext.class, "run", org.tidings.tenant.TenantId.class, Runnable.class)
            .orShould()
            .callMethod(
                TenantContext.class,
                "call",
                org.tidings.tenant.TenantId.class,
                java.util.function.Supplier.class));
  }

  @Test
  void time_comes_from_the_clock() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("org.tidings.time", "org.tidings.launch..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone"));
  }

  @Test
  void an_audit_log_is_verified_with_nothing_but_the_jdk() {
    check(
        classes()
            .that()
            .resideInAPackage("org.tidings.audit.verify")
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage("java..", "javax.crypto..", "org.tidings.audit.verify")
                    .or(belongToAnyOf(AuditKey.class, AuditChain.class, AuditEntry.class))));
    check(
        classes()
            .that()
            .belongToAnyOf(AuditKey.class, AuditChain.class, AuditEntry.class)
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage("java..", "javax.crypto..", "org.tidings.audit")));
  }

  @Test
  void erasures_are_replayed_with_nothing_but_the_jdk() {
    check(
        classes()
            .that()
            .resideInAPackage("org.tidings.erasure.replay")
            .or()
            .belongToAnyOf(ErasureLine.class, PersonalTables.class)
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage("java..", "org.tidings.erasure.replay")
                    .or(belongToAnyOf(ErasureLine.class, PersonalTables.class))));
  }

  @Test
  void every_service_says_whom_it_is_for() {
    check(
        methods()
            .that()
            .arePublic()
            .and()
            .areNotStatic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(ApplicationScoped.class)
            .and(areCalledFrom("org.tidings.web.."))
            .and()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(VERBS)
            .should()
            .beAnnotatedWith(Requires.class)
            .orShould()
            .beAnnotatedWith(ForAnybody.class)
            .orShould()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(Requires.class)
            .orShould()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(ForAnybody.class));
  }

  @Test
  void connectors_know_their_protocol_and_no_database_and_no_tenant() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(
                "org.tidings.ingest.imap..",
                "org.tidings.ingest.mime..",
                "org.tidings.ingest.feed..",
                "org.tidings.ingest.linkedin..",
                "org.tidings.ingest.x..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "java.sql..",
                "jakarta.persistence..",
                "org.tidings.tenant..",
                "org.tidings.bucket.."));
  }

  @Test
  void only_the_launcher_talks_to_the_console() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.tidings.launch..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace", PrintStream.class));
  }

  @Test
  void singletons_keep_no_public_state() {
    check(
        fields()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(ApplicationScoped.class)
            .and()
            .areNotStatic()
            .should()
            .bePrivate());
  }

  private static DescribedPredicate<JavaMethod> areCalledFrom(String packages) {
    return DescribedPredicate.describe(
        "are called from " + packages,
        method ->
            method.getAccessesToSelf().stream()
                .anyMatch(access -> resideInAnyPackage(packages).test(access.getOriginOwner())));
  }

  private void check(ArchRule rule) {
    rule.check(Product.CLASSES);
  }
}
