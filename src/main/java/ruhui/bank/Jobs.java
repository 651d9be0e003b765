package ruhui.bank;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Takes what large statements brought into the book, bit by bit. Once at a time in all processes.
@Configuration
class Jobs {

    @Bean
    Task<Void> pooling(Pooling pooling, @Value("${ruhui.bank.pause:5s}") Duration pause) {
        return Tasks.recurring("bank-lines", Schedules.fixedDelay(pause)).execute((_, _) -> pooling.bookRest());
    }
}
