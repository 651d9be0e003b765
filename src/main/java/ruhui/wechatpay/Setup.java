package ruhui.wechatpay;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// WeChat Pay as it is set up at the start, or off.
@Configuration
class Setup {

    @Bean
    Provider provider(Environment environment, Clock clock) {
        return new SettingsReader(environment)
                .read()
                .<Provider>map(settings -> new Official(settings, clock))
                .orElseGet(Off::new);
    }
}
