package ruhui.demo;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What happened in the demo world, oldest first: units in every stage of the way.
final class Story {

    private static final String HISTORY = "公司成立于 2009 年，主要从事城市集中供热，拥有热源厂 2 座、换热站 186 座，实现全网智慧调度，连续多年获评供热服务先进单位。";
    private static final String MAKER = "公司专注换热与混水设备的研发制造，产品用于二十余个省市的供热工程，建有省级企业技术中心。";

    private final String base;
    private final DemoClock clock;
    private final JdbcClient db;
    private final ZonedDateTime today;
    private final Map<String, Tale> cast = new LinkedHashMap<>();

    Story(String base, DemoClock clock, JdbcClient db) {
        this.base = base;
        this.clock = clock;
        this.db = db;
        this.today = ZonedDateTime.now(clock);
    }

    void tell() throws InterruptedException {
        clock.set(today.minusDays(420).withHour(9));
        new Secretariat(base).setsUp();
        members();
        payers();
        papers();
        applicants();
        var events = new ArrayList<Tale.Event>();
        cast.values().forEach(tale -> events.addAll(tale.events()));
        events.sort(Comparator.comparing(Tale.Event::at));
        for (var event : events) {
            clock.set(event.at());
            event.deed().happen();
        }
        cast.forEach(this::introduce);
    }

    private void members() {
        cast(
                "待续费 to be renewed",
                joined("北麓热力股份有限公司", "高北麓", 402, 378).certified(377).mailed(376));
        cast(
                "正常会员 member",
                joined("澄江供热有限公司", "江澄", 60, 36)
                        .certified(30)
                        .mailed(28)
                        .charged(26, "MEETING", "供热节能技术交流会", "Exchange on saving energy in heating", 800)
                        .transferReported(24, 800)
                        .transferConfirmed(23, 800)
                        .invoiceAsked(20, "供热节能技术交流会", 800)
                        .invoiceIssued(18, 800)
                        .invoiceIssuedAnew(15, 800)
                        .charged(5, "TRAINING", "智慧供热培训班", "Training on smart heating", 1200)
                        .transferReported(4, 1200)
                        .transferConfirmed(3, 1200)
                        .invoiceAsked(2, "智慧供热培训班", 1200)
                        .charged(1, "OTHER", "2026 年行业年报", "Yearbook 2026", 300));
        cast(
                "待寄证书 certificate to be mailed",
                joined("暖原能源（集团）有限公司", "袁暖", 33, 8).certified(2));
        cast("刚刚入会 joined yesterday", joined("拓热设备制造有限公司", "罗拓", 24, 1));
    }

    private void payers() {
        cast("到账确认中 confirming transfer", reviewed("松塬热电有限责任公司", "宋塬", 21, 3).transferReported(1));
        cast("待缴费 fee due", reviewed("望川集中供热有限公司", "王望川", 20, 2).statementImported(1));
    }

    private void papers() {
        cast("复审中 in formal review", sent("磐石热力设备有限公司", "石磐", 16, 5).papersReceived(2, true));
        cast("待补交 papers missing", sent("䶮泉供热有限公司", "龚䶮", 15, 6).papersReceived(3, false));
        cast(
                "资料待补正 data to correct",
                sent("榆阳城市热网有限公司", "于阳", 14, 6).papersReceived(3, true).formallyReturned(2));
        cast("材料邮寄中 papers on their way", sent("同泽供热工程有限公司", "童泽", 12, 1));
        cast("待寄材料 papers to be sent", passed("清渠智慧热网科技有限公司", "秦渠", 8, 5).activated(4));
        cast("待激活 account to be activated", passed("霁雪锅炉有限公司", "纪雪", 6, 2));
    }

    private void applicants() {
        cast("未通过 not approved", tale("云帆广告有限公司", "云帆", "other").submitted(9).rejected(7));
        cast("初审已超期 review overdue", tale("永炽热力有限公司", "容炽", "supply").submitted(8));
        cast(
                "待您补正 changes needed",
                tale("河套供暖有限公司", "何涛", "supply").submitted(6).returned(4));
        cast(
                "第二轮初审 second round",
                tale("岭南节能工程设计院", "林岚", "design").submitted(6).returned(4).mended(2));
        cast("已撤回 withdrawn", tale("半山热力站", "班珊", "supply").submitted(5).withdrawn(4));
        cast("初审中 in review", tale("朔方热源装备有限公司", "方朔", "equipment").submitted(1));
        cast("草稿 draft", tale("枫桥供热有限公司", "冯乔", "supply").draft(1));
    }

    private Tale joined(String name, String person, int start, int paid) {
        return reviewed(name, person, start, start - 14)
                .transferReported(paid + 1)
                .transferConfirmed(paid);
    }

    private Tale reviewed(String name, String person, int start, int done) {
        return sent(name, person, start, done + 4)
                .papersReceived(done + 2, true)
                .formallyApproved(done);
    }

    private Tale sent(String name, String person, int start, int day) {
        return passed(name, person, start, start - 2).activated(start - 3).papersSent(day);
    }

    private Tale passed(String name, String person, int start, int day) {
        return tale(name, person, name.contains("设备") || name.contains("锅炉") ? "equipment" : "supply")
                .submitted(start)
                .approved(day);
    }

    private Tale tale(String name, String person, String kind) {
        var serial = cast.size() + 1;
        var introduction = kind.equals("supply") ? HISTORY : MAKER;
        return new Tale(new Enterprise(serial, name, person, kind, introduction), base, today);
    }

    private void cast(String stage, Tale tale) {
        cast.put(stage, tale);
    }

    private void introduce(String stage, Tale tale) {
        db.sql("insert into demo.person (account, stage) values (:account, :stage)")
                .param("account", tale.account())
                .param("stage", stage)
                .update();
    }
}
