package ruhui;

import java.time.Clock;
import java.time.ZoneId;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/// Ruhui (入会): how an industry association takes in its member enterprises.
/// Beans are named with their package: each module has a Store of its own.
@Modulithic(sharedModules = "shared")
@SpringBootApplication(
        exclude = UserDetailsServiceAutoConfiguration.class,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Ruhui {

    /// Every date shown or promised is a day in China.
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static void main(String... args) {
        TimeZone.setDefault(TimeZone.getTimeZone(ZONE));
        SpringApplication.run(Ruhui.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.system(ZONE);
    }
}
