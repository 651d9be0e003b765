package ruhui;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.springframework.modulith.docs.Documenter;
import sample.Sample;

/// A module uses what its package-info names, and nothing else. Draws the modules to `target/spring-modulith-docs`.
class ModulesTest {

    private final ApplicationModules modules = ApplicationModules.of(Ruhui.class);

    @Test
    void modules_keep_to_what_they_may_use() {
        modules.verify();
    }

    @Test
    void a_module_that_reaches_for_another_is_caught() {
        var careless = ApplicationModules.of(Sample.class, new ImportOption.OnlyIncludeTests());

        assertThatThrownBy(careless::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContaining("Module 'careless' depends on module 'guarded'");
    }

    @Test
    void modules_are_drawn() {
        new Documenter(modules).writeModulesAsPlantUml().writeModuleCanvases();
    }
}
