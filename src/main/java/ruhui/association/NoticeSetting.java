package ruhui.association;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ruhui.shared.Problem;
import ruhui.web.Fields;

/// What stands on top of the joining guide.
@Component
@Order(4)
class NoticeSetting implements Setting {

    private final Store store;

    NoticeSetting(Store store) {
        this.store = store;
    }

    @Override
    public String what() {
        return "notice";
    }

    @Override
    public String address() {
        return "/staff/notice";
    }

    @Override
    public List<Group> groups() {
        return List.of(
                new Group("", List.of(new Ask("zh", Kind.TEXT, 500, false), new Ask("en", Kind.TEXT, 1000, false))));
    }

    @Override
    public Map<String, String> now() {
        return of(store.read());
    }

    @Override
    public Map<String, String> of(Store.All all) {
        return values(all.notice().zh(), all.notice().en());
    }

    @Override
    public Map<String, String> read(Fields typed) {
        var zh = typed.text("zh", 500);
        var en = typed.text("en", 1000);
        if (zh.isEmpty() != en.isEmpty()) {
            typed.wrong(zh.isEmpty() ? "zh" : "en", Problem.of("association.wrong.languages"));
        }
        return values(zh, en);
    }

    @Override
    public void keep(Map<String, String> values) {
        store.put(new Notice(values.getOrDefault("zh", ""), values.getOrDefault("en", "")));
    }

    private static Map<String, String> values(String zh, String en) {
        var values = new LinkedHashMap<String, String>();
        values.put("zh", zh);
        values.put("en", en);
        return values;
    }
}
