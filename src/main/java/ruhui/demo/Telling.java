package ruhui.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruhui.accounts.DemoAccounts;

/// Tells the story once, on the first start, before anybody is told that the pages are ready.
@Component
@Profile("demo")
class Telling {

    /// Of everybody in the demo; no secret, it is printed at each start.
    static final String PASSWORD = "Nuan-Liu-2026-deng";

    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);

    private final Environment environment;
    private final JdbcClient db;
    private final DemoClock clock;
    private final DemoAccounts accounts;

    Telling(Environment environment, JdbcClient db, DemoClock clock, DemoAccounts accounts) {
        this.environment = environment;
        this.db = db;
        this.clock = clock;
        this.accounts = accounts;
    }

    @Order(0)
    @EventListener(ApplicationReadyEvent.class)
    void tell() throws InterruptedException {
        var base = "http://127.0.0.1:" + environment.getProperty("local.server.port");
        if (!told()) {
            System.out.println("正在准备演示数据，约需一分钟 Telling the demo story, about a minute");
            Staff.ALL.forEach(one -> accounts.staff(
                    one.name(), one.login(), one.login() + "@example.com", mobile(one), PASSWORD, one.roles()));
            new Story(base, clock, db).tell();
            clock.present();
            db.sql("update demo.world set told = true").update();
            LOG.info("the demo story is told");
        }
        print();
    }

    private boolean told() {
        return db.sql("select told from demo.world").query(Boolean.class).single();
    }

    private static String mobile(Staff one) {
        return "1990001%04d".formatted(Staff.ALL.indexOf(one));
    }

    private void print() {
        System.out.println();
        System.out.println("演示账号 Demo log-ins · 密码 password: " + PASSWORD);
        System.out.println("（第二步验证码显示在登录页 the second step shows its code on the page）");
        for (var one : Staff.ALL) {
            System.out.printf("  %-12s %s %s%n", one.login(), one.name(), one.roles());
        }
        db.sql("select account, stage from demo.person order by account")
                .query((row, _) -> "  %-12s %s".formatted(row.getString(1), row.getString(2)))
                .list()
                .forEach(System.out::println);
        var phone = environment.getProperty(WechatPayForDemo.PHONE);
        if (phone != null) {
            System.out.println("微信支付模拟手机 a phone with WeChat Pay: " + phone);
        }
        System.out.println("短信和邮件 e-mails and SMS: /dev/messages");
    }
}
