package ruhui;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Extend this to test a module, or to tell a journey, in the running application: real PostgreSQL, real pages, a
/// clock that is moved by hand. Take beans as constructor arguments or `@Autowired` fields.
///
/// All such classes share one application and one database, started once: so no `@MockitoBean`, `@TestPropertySource`,
/// nested `@TestConfiguration` or `@DirtiesContext`, each of which would start another one. Before each test the
/// database is as the migrations left it and the clock stands at Monday 2026-11-23, 10:00.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@AutoConfigureMockMvc
@Import(Surroundings.class)
@ContextConfiguration(initializers = Surroundings.class)
public abstract class ModuleTest {

    @Autowired
    protected TestClock clock;

    @Autowired
    protected JdbcClient db;

    /// Asks for pages without a network; a browser finds the same application at `ruhui.base-url`.
    @Autowired
    protected MockMvcTester browser;

    @Autowired
    private TestDatabase database;

    @BeforeEach
    final void startAfresh() {
        database.reset();
        clock.restart();
    }

    protected void today(String day) {
        clock.today(day);
    }
}
