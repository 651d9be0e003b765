package ruhui.notifications;

import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the provider's answer to what became of the texts to one number on one day.
final class AliyunDetails {

    private static final JsonMapper JSON = new JsonMapper();

    private AliyunDetails() {}

    static Report of(String answer, String outId) {
        JsonNode read;
        try {
            read = JSON.readTree(answer);
        } catch (JacksonException garbled) {
            return new Report.Silent();
        }
        var all = read.path("SmsSendDetailDTOs").path("SmsSendDetailDTO");
        return StreamSupport.stream(all.spliterator(), false)
                .filter(one -> one.path("OutId").asString("").equals(outId))
                .findFirst()
                .map(AliyunDetails::report)
                .orElseGet(Report.Silent::new);
    }

    private static Report report(JsonNode detail) {
        return switch (detail.path("SendStatus").asInt(0)) {
            case 3 -> new Report.Arrived();
            case 2 ->
                new Report.Lost(Why.of("undelivered", detail.path("ErrCode").asString("")));
            case 1 -> new Report.Underway();
            default -> new Report.Silent();
        };
    }
}
