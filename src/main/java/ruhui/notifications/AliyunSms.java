package ruhui.notifications;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import ruhui.Ruhui;
import ruhui.shared.Lang;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Texts by Alibaba Cloud (Dysms, API of 2017-05-25). The provider keeps the wording; we name its template and fill
/// its gaps `v0`, `v1` …
class AliyunSms implements Transport {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> PASSING =
            Set.of("isv.BUSINESS_LIMIT_CONTROL", "isp.SYSTEM_ERROR", "Throttling", "Throttling.User");

    /// The codes whose meaning the staff should read in words; all others are shown as they come.
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("isv.BUSINESS_LIMIT_CONTROL", "limit"),
            Map.entry("isv.DAY_LIMIT_CONTROL", "limit"),
            Map.entry("isv.MONTH_LIMIT_CONTROL", "limit"),
            Map.entry("isv.MOBILE_NUMBER_ILLEGAL", "number"),
            Map.entry("isv.AMOUNT_NOT_ENOUGH", "balance"),
            Map.entry("isv.OUT_OF_SERVICE", "balance"),
            Map.entry("isv.SMS_TEMPLATE_ILLEGAL", "template"),
            Map.entry("isv.TEMPLATE_MISSING_PARAMETERS", "template"),
            Map.entry("isv.SMS_SIGNATURE_ILLEGAL", "signature"),
            Map.entry("isv.SMS_SIGNATURE_SCENE_ILLEGAL", "signature"),
            Map.entry("isv.SIGN_STATE_ILLEGAL", "signature"));

    private final SmsSettings settings;
    private final Duration patience;
    private final Clock clock;
    private final HttpClient http;

    AliyunSms(SmsSettings settings, Duration patience, Clock clock) {
        this.settings = settings;
        this.patience = patience;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    @Override
    public boolean isReadyFor(Kind kind) {
        return settings.template(kind, Lang.ZH).isPresent();
    }

    @Override
    public Lang spoken(Kind kind, Lang wanted) {
        return settings.template(kind, wanted).isPresent() ? wanted : Lang.ZH;
    }

    /// Once the request is on its way only its answer tells whether the text went out.
    @Override
    public Outcome send(Message message, Written written) {
        try {
            var answer = http.send(request("SendSms", query(message, written)), BodyHandlers.ofString());
            return judged(answer.statusCode(), answer.body());
        } catch (HttpConnectTimeoutException | ConnectException | UnresolvedAddressException unreached) {
            return new Outcome.Down(Why.of("down"));
        } catch (IOException broken) {
            return new Outcome.Unknown(Why.of("silent"));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome.Unknown(Why.of("silent"));
        }
    }

    private HttpRequest request(String action, Map<String, String> query) {
        var headers = headers(action);
        var request = HttpRequest.newBuilder(URI.create(settings.endpoint() + "/?" + Acs3.encoded(query)))
                .timeout(patience)
                .POST(HttpRequest.BodyPublishers.noBody());
        headers.forEach((name, value) -> {
            if (!name.equals("host")) {
                request.header(name, value);
            }
        });
        var signature = new Acs3(settings.keyId(), settings.secret());
        return request.header("Authorization", signature.authorization(new TreeMap<>(query), headers))
                .build();
    }

    private SortedMap<String, String> headers(String action) {
        return new TreeMap<>(Map.of(
                "host", URI.create(settings.endpoint()).getAuthority(),
                "x-acs-action", action,
                "x-acs-version", "2017-05-25",
                "x-acs-date", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                "x-acs-signature-nonce", UUID.randomUUID().toString(),
                "x-acs-content-sha256", Acs3.sha256("")));
    }

    private Map<String, String> query(Message message, Written written) {
        return Map.of(
                "PhoneNumbers", message.recipient(),
                "SignName", settings.signName(),
                "TemplateCode",
                        settings.template(message.kind(), spoken(message.kind(), message.lang()))
                                .orElseThrow(),
                "TemplateParam", JSON.writeValueAsString(written.gaps()),
                "OutId", outId(message));
    }

    private static String outId(Message message) {
        return message.id() + "." + message.round();
    }

    @Override
    public boolean reports() {
        return true;
    }

    /// By the number and the day; ours is told by its id. A day ends at midnight, and the provider takes its time.
    @Override
    public Report report(Message message) {
        var day = LocalDate.ofInstant(message.plannedAt(), Ruhui.ZONE);
        var today = LocalDate.now(clock);
        for (var each = day; !each.isAfter(today) && !each.isAfter(day.plusDays(3)); each = each.plusDays(1)) {
            var found = AliyunDetails.of(asked(message, each), outId(message));
            if (!(found instanceof Report.Silent)) {
                return found;
            }
        }
        return new Report.Silent();
    }

    private String asked(Message message, LocalDate day) {
        try {
            var query = Map.of(
                    "PhoneNumber",
                    message.recipient(),
                    "SendDate",
                    day.format(DateTimeFormatter.BASIC_ISO_DATE),
                    "PageSize",
                    "50",
                    "CurrentPage",
                    "1");
            return http.send(request("QuerySendDetails", query), BodyHandlers.ofString())
                    .body();
        } catch (IOException silent) {
            return "";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static Outcome judged(int status, String body) {
        JsonNode answer;
        try {
            answer = JSON.readTree(body);
        } catch (JacksonException garbled) {
            return new Outcome.Unknown(Why.of("garbled", "HTTP " + status));
        }
        var code = answer.path("Code").asString("");
        if (code.equals("OK")) {
            return new Outcome.Sent(answer.path("BizId").asString(""));
        }
        if (code.isEmpty()) {
            return new Outcome.Unknown(Why.of("garbled", "HTTP " + status));
        }
        var why = Why.of(
                WORDS.getOrDefault(code, "gateway"),
                code + " " + answer.path("Message").asString(""));
        return PASSING.contains(code) ? new Outcome.Later(why) : new Outcome.Refused(why);
    }
}
