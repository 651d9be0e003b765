package ruhui.journeys;

import com.microsoft.playwright.options.FilePayload;
import java.util.HashSet;
import java.util.Set;
import ruhui.entry.CreditCodes;

/// An invented unit and the invented person who applies for it.
record Enterprise(String name, String person, String mobile, String email, String kind, String creditCode) {

    static final String PASSWORD = "Nuan-Liu-2026-deng";
    static final String UNITS_PASSWORD = "Re-Wang-2026-shan";

    static Enterprise heatSupplier() {
        return new Enterprise("澄江供热有限公司", "江晚晴", "13900010001", "jiang@unit.example", "supply", CreditCodes.random());
    }

    static Enterprise maker() {
        return new Enterprise(
                "䶮泉换热设备（北京）有限公司", "龚映雪", "13900010002", "gong@unit.example", "equipment", CreditCodes.random());
    }

    boolean suppliesHeat() {
        return kind.equals("supply");
    }

    FilePayload licence() {
        return new FilePayload("营业执照.png", "image/png", Drawn.paper("营业执照", name, creditCode, "法定代表人 许长暖"));
    }

    FilePayload voucher() {
        return new FilePayload("电子回单.png", "image/png", Drawn.paper("电子回单", name, "金额 2,000.00", "用途 会费"));
    }

    FilePayload plant() {
        return new FilePayload("二号热源厂厂区.jpg", "image/jpeg", Drawn.plant("二号热源厂厂区", 0.55f));
    }

    /// From a phone: its name says nothing.
    FilePayload snapshot() {
        return new FilePayload("IMG_2031.jpg", "image/jpeg", Drawn.plant("调度中心", 0.08f));
    }

    /// Words on pages that are theirs, or the association's, in any language.
    Set<String> words() {
        var words = new HashSet<>(Set.of(
                name,
                person,
                "办公室主任",
                "许长暖",
                "董事长",
                "营业执照",
                "电子回单",
                "二号热源厂厂区",
                "调度中心大厅",
                "暖流路 8 号",
                "3 号楼 12 层",
                "热力生产和供应；供热设施维护。",
                "北京市",
                "市辖区",
                "示例ICP备00000000号-1",
                "示例市供热行业协会",
                "示例银行示例支行",
                "朝阳区",
                "板式换热机组",
                "会议服务费"));
        words.addAll(Set.of("自 2009 年起为城区供热。", "与营业执照不一致，请写到楼层", "看不清，请换一张或说明", "看得清", "林初雪", "周复礼", "钱立本", "尤小川"));
        return words;
    }
}
