package ruhui.notifications;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ruhui.Ruhui;

/// The work nobody asks for: sending what is due, and putting away what is old. Once at a time in all processes.
@Configuration
class Jobs {

    private final Duration pause;

    Jobs(@Value("${ruhui.messages.pause:2s}") Duration pause) {
        this.pause = pause;
    }

    @Bean
    Task<Void> texts(Deliveries deliveries) {
        return delivery("texts", deliveries, Channel.SMS);
    }

    @Bean
    Task<Void> mails(Deliveries deliveries) {
        return delivery("mails", deliveries, Channel.EMAIL);
    }

    @Bean
    Task<Void> receipts(Deliveries deliveries, Receipts receipts) {
        return Tasks.recurring("receipts", Schedules.fixedDelay(Duration.ofMinutes(1)))
                .execute((_, _) -> receipts.askDue(deliveries.transport(Channel.SMS)));
    }

    @Bean
    Task<Void> housekeeping(Housekeeping housekeeping) {
        return Tasks.recurring("housekeeping", Schedules.daily(Ruhui.ZONE, LocalTime.of(3, 30)))
                .execute((_, _) -> housekeeping.run());
    }

    /// A missed morning is caught up once.
    @Bean
    Task<Void> digest(Digest digest) {
        return Tasks.recurring("digest", Schedules.daily(Ruhui.ZONE, LocalTime.of(8, 0)))
                .execute((_, _) -> digest.run());
    }

    /// Goes with the machine even while a demo's clock is set back. The starter would name its clock like ours.
    @Bean
    Clock schedulerClock() {
        return new SystemClock();
    }

    private Task<Void> delivery(String name, Deliveries deliveries, Channel channel) {
        return Tasks.recurring(name, Schedules.fixedDelay(pause)).execute((_, _) -> deliveries.deliverDue(channel));
    }
}
