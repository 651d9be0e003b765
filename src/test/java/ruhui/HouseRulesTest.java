package ruhui;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ruhui.shared.Ids;
import sample.careless.CarelessManager;

/// What CONTRIBUTING.md asks for and a machine can see. Each rule is shown to bite.
class HouseRulesTest {

    private static final JavaClasses OURS =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("ruhui");
    private static final JavaClasses CARELESS = new ClassFileImporter().importClasses(CarelessManager.class);
    private static final List<Source> JAVA = Source.below("src/main/java", ".java");
    private static final List<Source> TESTS = Source.below("src/test/java", ".java");
    private static final List<Source> MIGRATIONS = Source.below("src/main/resources/db/migration", ".sql");

    private static final Pattern LONG_NAME_FOR_NOTHING =
            Pattern.compile("\\b(?:class|record|interface|enum) \\w*(?:Impl|Managers?|Utils?|Helpers?|DTO|Dto)\\b");
    private static final Pattern WAITING = Pattern.compile("Thread\\.sleep|TimeUnit\\.\\w+\\.sleep|org\\.mockito");
    private static final Pattern TABLE = Pattern.compile(
            "(?i)\\b(?:from|join|into|update|table|only|references|on|schema|exists)\\s+([a-z_]+)\\s*(?:\\.\\s*[a-z_]+|;)");
    private static final Pattern TEXT =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);

    /// Whose the schemas are that are not called like their module.
    private static final String SCHEDULER = "scheduler";

    @Test
    void the_time_comes_from_the_clock() {
        bites(noClasses()
                .that()
                .doNotBelongToAnyOf(Ruhui.class, Ids.class)
                .and()
                .doNotHaveFullyQualifiedName("ruhui.counterparts.Counterpart")
                .should()
                .callMethodWhere(target(describe("read the time of the machine", HouseRulesTest::isWildClock))));
    }

    @Test
    void names_say_what_a_thing_is() {
        holds(JAVA, file -> file.find(LONG_NAME_FOR_NOTHING));
        assertThat(Source.sample("X.java", "final class FeeManager {}").find(LONG_NAME_FOR_NOTHING))
                .hasSize(1);
        assertThat(Source.sample("X.java", "record CodeDto(int a) {}").find(LONG_NAME_FOR_NOTHING))
                .hasSize(1);
    }

    @Test
    void what_a_class_needs_stands_in_its_constructor() {
        var rule = noFields().should().beAnnotatedWith(Autowired.class);
        rule.check(OURS);
        assertThatThrownBy(() -> rule.check(new ClassFileImporter().importClasses(ModuleTest.class)))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void files_stay_small() {
        var small = Stream.of(
                        JAVA,
                        TESTS,
                        Source.below("src/main/jte", ".jte"),
                        Source.below("src/main/resources/static", ".js"))
                .flatMap(List::stream)
                .toList();
        holds(small, HouseRulesTest::tooLong);
        assertThat(tooLong(Source.sample("X.java", "\n".repeat(251)))).hasSize(1);
    }

    @Test
    void every_module_says_what_it_is_for_and_what_it_may_use() {
        var modules = JAVA.stream()
                .map(Source::module)
                .filter(name -> !name.isEmpty())
                .distinct();
        assertThat(modules).allSatisfy(module -> {
            var info = JAVA.stream()
                    .filter(file -> file.name().equals("package-info.java")
                            && file.module().equals(module));
            assertThat(info)
                    .as(module)
                    .singleElement()
                    .satisfies(file -> assertThat(unsaid(file)).isEmpty());
        });
        assertThat(unsaid(Source.sample("dues/package-info.java", "package ruhui.dues;")))
                .hasSize(3);
    }

    @Test
    void a_modules_sql_names_only_its_own_schema() {
        holds(JAVA, HouseRulesTest::foreignSchemas);
        holds(MIGRATIONS, HouseRulesTest::foreignSchemasOfMigration);

        assertThat(foreignSchemas(Source.sample("ruhui/dues/X.java", "db.sql(\"select 1 from calendar.day\")")))
                .containsExactly("ruhui/dues/X.java: calendar");
        assertThat(foreignSchemasOfMigration(Source.sample(
                        "V20261123_0910__dues_charge.sql", "create table dues.x (a uuid references calendar.day);")))
                .hasSize(1);
    }

    @Test
    void tests_neither_wait_nor_pretend() {
        holds(
                TESTS.stream()
                        .filter(file -> !file.name().equals("HouseRulesTest.java"))
                        .toList(),
                file -> file.find(WAITING));
        assertThat(Source.sample("XTest.java", "Thread.sleep(100);").find(WAITING))
                .hasSize(1);
    }

    private static void bites(ArchRule rule) {
        rule.check(OURS);
        assertThatThrownBy(() -> rule.check(CARELESS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("(4 times)");
    }

    private static void holds(List<Source> files, Function<Source, List<String>> violations) {
        assertThat(files).isNotEmpty();
        assertThat(files.stream().map(violations).flatMap(List::stream)).isEmpty();
    }

    private static boolean isWildClock(AccessTarget target) {
        var owner = target.getOwner();
        return switch (target.getName()) {
            case "now" ->
                owner.getPackageName().equals("java.time")
                        && !target.getDescription().contains(Clock.class.getName());
            case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
            case String name -> owner.isEquivalentTo(Clock.class) && name.startsWith("system");
        };
    }

    private static List<String> tooLong(Source file) {
        return file.lines() > 250 ? List.of(file.path() + " has " + file.lines() + " lines") : List.of();
    }

    private static List<String> unsaid(Source info) {
        return Stream.of("///", "@NullMarked", "allowedDependencies")
                .filter(part -> !info.text().contains(part))
                .toList();
    }

    private static List<String> foreignSchemas(Source file) {
        return TEXT.matcher(file.text())
                .results()
                .map(text -> text.group(1) == null ? text.group(2) : text.group(1))
                .flatMap(text -> foreign(file, text, file.module()).stream())
                .toList();
    }

    private static List<String> foreignSchemasOfMigration(Source file) {
        var module = file.name().replaceFirst("V\\d{8}_\\d{4}__", "").replaceFirst("_.*", "");
        return foreign(file, file.text(), module);
    }

    private static List<String> foreign(Source file, String sql, String module) {
        return TABLE.matcher(sql)
                .results()
                .map(found -> found.group(1))
                .filter(SCHEMAS::contains)
                .filter(schema ->
                        !schema.equals(module) && !(schema.equals(SCHEDULER) && module.equals("notifications")))
                .map(schema -> file.path() + ": " + schema)
                .toList();
    }

    private static final Set<String> SCHEMAS = Set.copyOf(MIGRATIONS.stream()
            .flatMap(file -> Pattern.compile("create schema (?:if not exists )?([a-z_]+)")
                    .matcher(file.text())
                    .results())
            .map(found -> found.group(1))
            .toList());
}
