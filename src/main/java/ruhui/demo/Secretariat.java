package ruhui.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// The staff, each at the desk of their role. A desk is opened anew for each act, for days pass between them.
final class Secretariat {

    private final String base;
    private final Map<Staff, Visitor> desks = new HashMap<>();

    Secretariat(String base) {
        this.base = base;
    }

    /// The administrator's first morning.
    void setsUp() {
        var admin = desk(Staff.ADMIN);
        admin.open("/staff/settings/profile")
                .form("/staff/settings/profile")
                .with("nameZh", "澄川供热行业协会")
                .with("nameEn", "Chengchuan Heating Industry Association")
                .with("shortZh", "澄川供热协会")
                .with("shortEn", "CHIA")
                .with("addressZh", "北京市朝阳区澄川路 1 号暖流大厦 9 层")
                .with("addressEn", "9/F Nuanliu Tower, 1 Chengchuan Road, Chaoyang District, Beijing")
                .with("postcode", "100028")
                .with("recipientZh", "协会秘书处")
                .with("recipientEn", "Secretariat")
                .with("recipientPhone", "010-60000001")
                .with("bankAccountName", "澄川供热行业协会")
                .with("bankName", "澄川银行北京演示支行")
                .with("bankAccount", "6200000000000001234")
                .with("helpPhone", "010-60000002")
                .with("helpEmail", "help@example.com")
                .with("helpHoursZh", "工作日 9:00–17:00")
                .with("helpHoursEn", "working days 9:00–17:00")
                .with("aboutZh", "澄川供热行业协会是供热企业、设备制造与设计施工单位自愿组成的全国性行业组织（演示）。")
                .with(
                        "aboutEn",
                        "The association brings together heat suppliers, equipment makers, designers and builders (demonstration).")
                .send();
        admin.open("/staff/settings/fees")
                .form("/staff/settings/fees")
                .with("from", "2019-01-01")
                .with("resolution", "第三届会员代表大会第一次会议（2018 年 11 月 20 日）")
                .with("resolutionEn", "Third Members’ Congress, first session (20 November 2018)")
                .with("MEMBER", "2000")
                .with("DIRECTOR", "3500")
                .with("STANDING_DIRECTOR", "4000")
                .with("VICE_PRESIDENT", "6000")
                .send();
    }

    void approves(String caseId) {
        review(caseId).with("decision", "approve").send();
    }

    void returns(String caseId) {
        review(caseId)
                .with("decision", "return")
                .with("c.regStreet", "与营业执照不一致，请写到楼层。")
                .send();
    }

    void rejects(String caseId) {
        review(caseId)
                .with("decision", "reject")
                .with("reason", "主营业务与供热行业无关。")
                .with("confirmed", "yes")
                .send();
    }

    void receivesPapers(String number, boolean complete) {
        var desk = desk(Staff.FORMAL).open("/staff/papers?code=" + number);
        var form =
                desk.form("/receipt").with("form", "yes").with("pages", "yes").with("equal", "yes");
        if (complete) {
            form.with("licence", "yes").send();
        } else {
            form.at(form.action().replace("/receipt", "/missing")).send();
        }
    }

    void approvesFormally(String caseId) {
        desk(Staff.FORMAL).open("/staff/formal/" + caseId).form("/approval").send();
    }

    void returnsFormally(String caseId) {
        desk(Staff.FORMAL)
                .open("/staff/formal/" + caseId)
                .form("/approval")
                .at("/return")
                .with("c.legalPhone", "请补充法定代表人联系电话。")
                .send();
    }

    void confirmsTransfer(String unitName, LocalDate day, int yuan) {
        var finance = desk(Staff.FINANCE);
        var transfer = link(finance.open("/staff/transfers"), "/staff/transfers/", unitName);
        finance.open(transfer)
                .form("/check")
                .with("received", String.valueOf(yuan))
                .with("receivedOn", day.toString())
                .with("payer", unitName)
                .send()
                .form("/confirmation")
                .send();
    }

    /// What the bank says of the last days: one line that fits exactly, some that somebody must look into.
    void importsStatement(String unitName, LocalDate day) {
        var finance = desk(Staff.FINANCE);
        var code = finance.open("/staff/charges").find(unitName + "</a></th>.*?<code>(HY\\d+)</code>");
        var lines = """
                交易日期,交易时间,收入金额,支出金额,对方户名,对方账号,摘要,附言,交易流水号
                %1$s,09:12:31,2000.00,,%2$s,6200000000000000101,汇入,会费%3$s,T%4$s01
                %1$s,10:02:11,6000.00,,北方能源投资集团有限公司,6200000000000000202,汇入,代付三家下属单位会费,T%4$s02
                %1$s,11:40:56,2000.00,,王暖,6200000000000000303,汇入,入会费,T%4$s03
                %1$s,14:25:40,12000.00,,澄川市供热研究院,6200000000000000404,汇入,合作款,T%4$s04
                %1$s,15:00:02,,35.50,澄川银行,,手续费,网银汇款手续费,T%4$s05
                合计,,22000.00,35.50,,,,,
                """.formatted(day, unitName, code, day.toString().replace("-", ""));
        finance.open("/staff/bank")
                .form("/staff/bank/imports")
                .file("file", "澄川银行流水-" + day + ".csv", lines.getBytes(java.nio.charset.Charset.forName("GB18030")))
                .send()
                .form("/acceptance")
                .send();
    }

    void preparesMailing(String unitName, IssuedPaper receipt) {
        var clerk = desk(Staff.MAILING);
        var mailing = link(clerk.open("/staff/mailings"), "/staff/mailings/", unitName);
        clerk.open(mailing + "/certificate").form("/certificate").send();
        clerk.open(mailing)
                .form("/receipt")
                .file("file", "会费票据.pdf", receipt.receipt())
                .send();
    }

    void mails(String unitName, String parcel, LocalDate day) {
        var clerk = desk(Staff.MAILING);
        clerk.open(link(clerk.open("/staff/mailings"), "/staff/mailings/", unitName))
                .form("/parcel")
                .with("parcel", parcel)
                .with("carrier", "ems")
                .with("sentOn", day.toString())
                .send();
    }

    /// Signed in anew where hours or days have passed.
    Visitor desk(Staff one) {
        var desk = desks.computeIfAbsent(one, _ -> new Visitor(base));
        if (desk.open("/staff").address().startsWith("/login")) {
            one.signsIn(desk);
        }
        return desk;
    }

    private Form review(String caseId) {
        return desk(Staff.REVIEWER).open("/staff/review/" + caseId).form("/decision");
    }

    static String link(Sheet list, String prefix, String words) {
        return list.find("href=\"(" + prefix + "[0-9a-f-]{36})\"[^>]*>[^<]*" + words);
    }
}
