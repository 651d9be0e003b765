package ruhui.wechatpay;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Asking the provider what it does not tell by itself. Once at a time in all processes.
@Configuration
class Jobs {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration BILLS = Duration.ofMinutes(5);

    @Bean
    Task<Void> wechatOrders(Rounds rounds) {
        return Tasks.recurring("wechat-orders", Schedules.fixedDelay(PAUSE)).execute((_, _) -> rounds.orders());
    }

    @Bean
    Task<Void> wechatRefunds(Rounds rounds) {
        return Tasks.recurring("wechat-refunds", Schedules.fixedDelay(PAUSE)).execute((_, _) -> rounds.refunds());
    }

    @Bean
    Task<Void> wechatBills(Bills bills) {
        return Tasks.recurring("wechat-bills", Schedules.fixedDelay(BILLS)).execute((_, _) -> bills.fetchDue());
    }
}
