package ruhui.association;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import ruhui.shared.Actor;
import ruhui.shared.Ids;
import ruhui.shared.Role;

/// Makes an invented association ready through its door; take it as an argument and call `association()`.
@Component
public class Ready {

    private static final Actor.Staff ADMIN = new Actor.Staff(Ids.next(), "程管理", Set.of(Role.ADMIN));

    private final Settings settings;
    private final SetupKeys keys;

    Ready(Settings settings, SetupKeys keys) {
        this.settings = settings;
        this.keys = keys;
    }

    /// What a new system prints at the terminal.
    public String setup() {
        return "/setup?key=" + keys.make();
    }

    public void association() {
        set("profile", ProfileSetting.values(profile()));
        fees(LocalDate.parse("2019-01-01"));
    }

    /// The same amounts again, from another day.
    public void fees(LocalDate from) {
        set("fees", FeesSetting.values(standard(from)));
    }

    private void set(String what, Map<String, String> values) {
        var setting = settings.find(what).orElseThrow();
        settings.change(setting, values, Settings.version(setting.now()), "首次设置", ADMIN);
    }

    static Profile profile() {
        return new Profile(
                "示例市供热行业协会",
                "Sample City Heating Association",
                "示例供热协会",
                "Sample Heating",
                "示例省示例市暖阳路 1 号供热大厦 8 层",
                "8/F, Heating Tower, 1 Nuanyang Road, Sample City, Sample Province",
                "100000",
                "秘书处 会员部",
                "Secretariat, Membership Office",
                "010-88880000",
                "010-88880001",
                "help@association.example",
                "工作日 9:00-17:00",
                "working days 9:00-17:00",
                "示例市供热行业协会",
                "示例银行示例支行",
                "6222000000000000000",
                "https://association.example",
                "示例ICP备00000000号-1",
                "",
                "示例市供热行业协会由供热企业、设备制造企业和科研院校自愿组成。",
                "The Sample City Heating Association is a voluntary body of heating companies, makers and institutes.");
    }

    static FeeStandard standard(LocalDate from) {
        return new FeeStandard(
                Ids.next(),
                from,
                "第三届会员代表大会第一次会议决议（2018年12月10日）",
                "Resolution of the first session of the third members' congress (10 December 2018)",
                Map.of(
                        Level.MEMBER, 2000_00L,
                        Level.DIRECTOR, 3500_00L,
                        Level.STANDING_DIRECTOR, 4000_00L,
                        Level.VICE_PRESIDENT, 6000_00L));
    }
}
