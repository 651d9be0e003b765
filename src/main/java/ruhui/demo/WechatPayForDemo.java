package ruhui.demo;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import ruhui.counterparts.Counterpart;

/// A demo pays too: it meets a WeChat Pay of its own, on another port, unless somebody set up another one.
class WechatPayForDemo implements EnvironmentPostProcessor {

    static final String PHONE = "ruhui.counterpart.phone";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.acceptsProfiles(Profiles.of("demo"))
                && !environment.containsProperty("ruhui.wechatpay.mchid")
                && environment.getProperty("ruhui.counterpart.enabled", Boolean.class, true)) {
            // Read like the environment, which is what an operator would set.
            environment
                    .getPropertySources()
                    .addLast(new SystemEnvironmentPropertySource(
                            "counterpart-systemEnvironment", settings(environment)));
        }
    }

    private static Map<String, Object> settings(ConfigurableEnvironment environment) {
        var folder = Path.of(environment.getRequiredProperty("ruhui.home")).resolve("counterpart");
        var port = environment.getProperty("ruhui.counterpart.port", Integer.class, 8090);
        var pay = Counterpart.start(folder, port);
        var settings = new HashMap<String, Object>(pay.settings("http://127.0.0.1:${ruhui.port}"));
        settings.put("RUHUI_COUNTERPART_PHONE", pay.phone());
        return settings;
    }
}
