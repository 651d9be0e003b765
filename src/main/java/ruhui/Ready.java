package ruhui;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Tells the person at the terminal that pages are answered, and where. The last thing said at a start.
@Component
class Ready {

    private final Environment environment;

    Ready(Environment environment) {
        this.environment = environment;
    }

    @Order
    @EventListener(ApplicationReadyEvent.class)
    void say() {
        var port = environment.getProperty("local.server.port");
        if (port != null) {
            System.out.println("Ruhui is ready at http://127.0.0.1:" + port);
        }
    }
}
