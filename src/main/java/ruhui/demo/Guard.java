package ruhui.demo;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruhui.accounts.StaffAccounts;
import ruhui.shared.CannotStart;

/// Keeps the two worlds apart: a demo never opens real data, and nobody works for real on a demo.
@Component
@DependsOn("flywayInitializer")
class Guard implements InitializingBean {

    private final JdbcClient db;
    private final StaffAccounts staff;
    private final boolean demo;

    Guard(JdbcClient db, StaffAccounts staff, Environment environment) {
        this.db = db;
        this.staff = staff;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @Override
    public void afterPropertiesSet() {
        var marked = db.sql("select exists (select from demo.world)")
                .query(Boolean.class)
                .single();
        if (demo && !marked && staff.anyStaff()) {
            throw new CannotStart(
                    "该数据库不是演示数据库，演示模式不会使用它：请去掉 --demo，或用 RUHUI_HOME 指定另一个目录。",
                    "This database holds real work, a demo does not touch it: leave out --demo, or name another folder with RUHUI_HOME.");
        }
        if (demo && marked && !told()) {
            throw new CannotStart(
                    "演示数据上次没有准备完：请删除演示数据目录后重新启动。",
                    "The demo story was cut short last time: delete the demo's folder and start again.");
        }
        if (demo && !marked) {
            db.sql("insert into demo.world (at) values (now())").update();
        }
        if (!demo && marked) {
            throw new CannotStart(
                    "该数据库是演示数据库：请使用 bin/run --demo，或用 RUHUI_HOME 指定另一个目录。",
                    "This database is a demo's: use bin/run --demo, or name another folder with RUHUI_HOME.");
        }
    }

    private boolean told() {
        return db.sql("select told from demo.world").query(Boolean.class).single();
    }
}
