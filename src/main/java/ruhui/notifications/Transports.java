package ruhui.notifications;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import ruhui.shared.Lang;
import ruhui.web.Houses;

/// Chooses how messages leave this installation: by what is configured, or into memory for demonstrations and tests.
@Configuration
class Transports {

    @Bean
    @Profile({"demo", "test"})
    Kept kept(Clock clock) {
        return new Kept(clock);
    }

    @Bean
    SmsSettings smsSettings(
            @Value("${ruhui.sms.key-id:}") String keyId,
            @Value("${ruhui.sms.secret:}") String secret,
            @Value("${ruhui.sms.sign-name:}") String signName,
            @Value("${ruhui.sms.endpoint:https://dysmsapi.aliyuncs.com}") String endpoint,
            @Value("${ruhui.sms.templates:}") String templates) {
        return SmsSettings.of(keyId, secret, signName, endpoint, templates);
    }

    @Bean
    Pace pace(
            @Value("${ruhui.sms.per-second:5}") int texts,
            @Value("${ruhui.mails-per-second:20}") int mails,
            @Value("${ruhui.messages.pause:2s}") Duration pause) {
        return new Pace(Map.of(Channel.SMS, texts, Channel.EMAIL, mails), pause);
    }

    @Bean
    Deliveries deliveries(
            Messages messages,
            Gates gates,
            Writer writer,
            ObjectProvider<Kept> kept,
            SmsSettings sms,
            @Value("${ruhui.smtp-url:}") String smtpUrl,
            @Value("${ruhui.mail-from:}") String from,
            @Value("${ruhui.mail-bounce-to:}") String bounceTo,
            Pace pace,
            ObjectProvider<Houses> houses,
            Clock clock) {
        var memory = kept.getIfAvailable();
        return new Deliveries(
                messages,
                gates,
                writer,
                memory != null
                        ? Map.of(Channel.SMS, memory, Channel.EMAIL, memory)
                        : Map.of(
                                Channel.SMS,
                                sms.complete()
                                        ? new AliyunSms(sms, Duration.ofSeconds(20), clock)
                                        : new Transport.Absent(),
                                Channel.EMAIL,
                                mail(smtpUrl, from, bounceTo, houses, clock)),
                memory != null ? Pace.FREE : pace,
                clock);
    }

    private static Transport mail(
            String smtpUrl, String from, String bounceTo, ObjectProvider<Houses> houses, Clock clock) {
        if (smtpUrl.isBlank()) {
            return new Transport.Absent();
        }
        var url = SmtpUrl.parse(smtpUrl);
        return new Smtp(url, url.from(from), SmtpUrl.bounceTo(bounceTo), lang -> name(houses, lang), clock);
    }

    private static String name(ObjectProvider<Houses> houses, Lang lang) {
        return Optional.ofNullable(houses.getIfAvailable())
                .map(all -> all.house(lang).shortName())
                .orElse("");
    }
}
