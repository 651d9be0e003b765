package ruhui.wechatpay;

import com.github.kagkarlsson.scheduler.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// WeChat Pay as it is set up at the start, or off. Signatures go by the clock of the machine, as the library's do.
@Configuration
class Setup {

    @Bean
    Provider provider(Environment environment, Clock machine) {
        return new SettingsReader(environment)
                .read()
                .<Provider>map(settings -> new Official(settings, machine::now))
                .orElseGet(Off::new);
    }
}
