package ruhui.notifications;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ruhui.shared.CannotStart;
import ruhui.shared.Lang;

/// What an operator sets for texts. `templates` reads `code=SMS_1,code.en=SMS_2,returned=SMS_3`.
record SmsSettings(String keyId, String secret, String signName, String endpoint, Map<String, String> templates) {

    static SmsSettings of(String keyId, String secret, String signName, String endpoint, String templates) {
        return new SmsSettings(keyId, secret, signName, endpoint, parsed(templates));
    }

    boolean complete() {
        return !keyId.isBlank() && !secret.isBlank() && !signName.isBlank() && !templates.isEmpty();
    }

    Optional<String> template(Kind kind, Lang lang) {
        return Optional.ofNullable(templates.get(kind.word() + (lang == Lang.EN ? ".en" : "")));
    }

    private static Map<String, String> parsed(String templates) {
        return Arrays.stream(templates.split("[,;\\s]+"))
                .filter(part -> !part.isBlank())
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> {
                    if (part.length < 2 || part[1].isBlank()) {
                        throw new CannotStart(
                                "RUHUI_SMS_TEMPLATES 的写法不对，应为 code=SMS_1,returned=SMS_2",
                                "RUHUI_SMS_TEMPLATES must read code=SMS_1,returned=SMS_2");
                    }
                    return part[1];
                }));
    }

    @Override
    public String toString() {
        return endpoint + " " + signName;
    }
}
