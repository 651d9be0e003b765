package ruhui.association;

import static ruhui.association.Setting.line;
import static ruhui.association.Setting.optional;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ruhui.shared.Email;
import ruhui.shared.Phone;
import ruhui.shared.Problem;
import ruhui.shared.Typed;
import ruhui.web.Fields;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Who the association is.
@Component
@Order(1)
class ProfileSetting implements Setting {

    private static final Pattern POSTCODE = Pattern.compile("\\d{6}");
    private static final Pattern ACCOUNT = Pattern.compile("[0-9A-Za-z]{8,34}");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/]+\\.[^\\s]+");

    private final Store store;

    ProfileSetting(Store store) {
        this.store = store;
    }

    @Override
    public String what() {
        return "profile";
    }

    @Override
    public List<Group> groups() {
        return List.of(
                new Group(
                        "association.profile.names",
                        List.of(
                                line("nameZh", 60),
                                line("nameEn", 120),
                                optional("shortZh", 20),
                                optional("shortEn", 40))),
                new Group(
                        "association.profile.papers",
                        List.of(
                                line("addressZh", 120),
                                line("addressEn", 200),
                                line("postcode", 6),
                                line("recipientZh", 40),
                                line("recipientEn", 80),
                                line("recipientPhone", 30))),
                new Group(
                        "association.profile.bank",
                        List.of(line("bankAccountName", 60), line("bankName", 80), line("bankAccount", 40))),
                new Group(
                        "association.profile.help",
                        List.of(
                                line("helpPhone", 30),
                                line("helpEmail", 254),
                                optional("helpHoursZh", 60),
                                optional("helpHoursEn", 60))),
                new Group(
                        "association.profile.public",
                        List.of(
                                optional("website", 200),
                                optional("icp", 60),
                                optional("policeFiling", 60),
                                new Ask("aboutZh", Kind.TEXT, 2000, false),
                                new Ask("aboutEn", Kind.TEXT, 4000, false))));
    }

    @Override
    public Map<String, String> now() {
        return of(store.read());
    }

    @Override
    public Map<String, String> of(Store.All all) {
        return values(all.profile());
    }

    static Map<String, String> values(Profile profile) {
        return JsonMapper.shared().convertValue(profile, new TypeReference<LinkedHashMap<String, String>>() {});
    }

    @Override
    public Map<String, String> read(Fields typed) {
        var values = new LinkedHashMap<String, String>();
        asks().forEach(ask -> values.put(ask.name(), text(typed, ask)));
        values.computeIfPresent("bankAccount", (_, account) -> Typed.compact(account));
        form(typed, values, "postcode", POSTCODE);
        form(typed, values, "bankAccount", ACCOUNT);
        form(typed, values, "website", ADDRESS);
        List.of("recipientPhone", "helpPhone").forEach(name -> {
            var phone = typed.check(name, Phone::problem);
            if (typed.problem(name) == null) {
                values.put(name, Phone.parse(phone).number());
            }
        });
        typed.check("helpEmail", Email::problem);
        return values;
    }

    private static void form(Fields typed, Map<String, String> values, String name, Pattern form) {
        var value = values.getOrDefault(name, "");
        if (!value.isEmpty() && !form.matcher(value).matches()) {
            typed.wrong(name, Problem.of("association.wrong." + name));
        }
    }

    @Override
    public void keep(Map<String, String> values) {
        store.put(JsonMapper.shared().convertValue(values, Profile.class));
    }
}
