package ruhui.counterparts;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// What merchants reach: checks who asks, does it, signs the answer, unless a script wants it otherwise.
final class Api {

    private final Keys keys;
    private final Times times;
    private final Doorman doorman;
    private final Orders orders;
    private final Refunds refunds;
    private final Bills bills;
    private final Faults faults;
    private final String base;

    Api(World world, String base) {
        this.keys = world.keys();
        this.times = world.times();
        this.doorman = new Doorman(keys, times);
        this.orders = world.orders();
        this.refunds = world.refunds();
        this.bills = world.bills();
        this.faults = world.faults();
        this.base = base;
    }

    Reply answer(Call call) {
        var endpoint = Endpoint.of(call);
        if (endpoint.isEmpty()) {
            return sealed(call, refused(new Problem(404, "RESOURCE_NOT_EXISTS", "请求的资源不存在")), Faults.Kind.CHANGED);
        }
        var fault = faults.next(endpoint.get(), call.target(), call.body());
        return fault.map(one -> wrong(endpoint.get(), call, one))
                .orElseGet(() -> sealed(call, done(endpoint.get(), call), Faults.Kind.CHANGED));
    }

    private Reply wrong(Endpoint endpoint, Call call, Faults.Fault fault) {
        return switch (fault.kind()) {
            case CUT -> Reply.CUT;
            case DEAF -> {
                pause(fault);
                yield Reply.CUT;
            }
            case HTML -> gateway();
            case ERROR ->
                sealed(call, refused(new Problem(fault.status(), fault.code(), fault.message())), fault.kind());
            default -> afterwards(call, done(endpoint, call), fault);
        };
    }

    private Reply afterwards(Call call, Reply done, Faults.Fault fault) {
        return switch (fault.kind()) {
            case LOST -> Reply.CUT;
            case SILENT -> {
                pause(fault);
                yield sealed(call, done, fault.kind());
            }
            case HTML_AFTER -> gateway();
            case GARBAGE -> sealed(call, Reply.text(200, "application/json", "OK"), fault.kind());
            default -> sealed(call, changed(done, fault), fault.kind());
        };
    }

    private Reply done(Endpoint endpoint, Call call) {
        try {
            doorman.check(call, endpoint != Endpoint.DOWNLOAD);
            return switch (endpoint) {
                case ORDER -> Reply.json(200, orders.place(call.json()));
                case QUERY -> Reply.json(200, orders.show(endpoint.number(call), call.field("mchid")));
                case QUERY_PAID -> Reply.json(200, orders.showPaid(endpoint.number(call), call.field("mchid")));
                case CLOSE -> {
                    orders.close(endpoint.number(call), call.json());
                    yield Reply.nothing();
                }
                case REFUND -> Reply.json(200, refunds.ask(call.json()));
                case REFUND_QUERY -> Reply.json(200, refunds.show(endpoint.number(call)));
                case BILL -> Reply.json(200, bills.ask(call, base));
                case DOWNLOAD ->
                    new Reply(200, "application/octet-stream", bills.download(call.field("token")), false, Map.of());
            };
        } catch (Problem problem) {
            return refused(problem);
        }
    }

    private static Reply changed(Reply done, Faults.Fault fault) {
        return done.body().length == 0
                ? done
                : Reply.text(done.status(), done.type(), Json.changed(done.words(), fault.change()));
    }

    private static Reply refused(Problem problem) {
        return Reply.json(problem.status(), problem.body());
    }

    private static Reply gateway() {
        return Reply.html(
                502, "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>");
    }

    private Reply sealed(Call call, Reply reply, Faults.Kind kind) {
        if (reply.type().equals("application/octet-stream")) {
            return reply.with(Map.of("Request-ID", "08" + Seal.hex(12)));
        }
        var id = Optional.of(call.header(Envelopes.SERIAL))
                .filter(asked -> keys.providers().contains(asked))
                .orElse(keys.current());
        var moment = kind == Faults.Kind.STALE ? times.machine().minus(Duration.ofMinutes(6)) : times.machine();
        var headers = new LinkedHashMap<String, String>();
        headers.put("Request-ID", "08" + Seal.hex(12));
        headers.put(Envelopes.SERIAL, kind == Faults.Kind.OTHER_KEY ? "PUB_KEY_ID_TEST00000000000000000000" : id);
        headers.put("Wechatpay-Signature-Type", "WECHATPAY2-SHA256-RSA2048");
        sign(headers, reply, id, moment, kind);
        return reply.with(headers);
    }

    private void sign(Map<String, String> headers, Reply reply, String id, Instant moment, Faults.Kind kind) {
        var nonce = Seal.random(32);
        var second = "" + moment.getEpochSecond();
        var words = kind == Faults.Kind.WRONG_SIGNATURE ? "something else" : reply.words();
        var sign = Seal.sign(
                second + "\n" + nonce + "\n" + words + "\n", keys.provider(id).getPrivate());
        headers.put(Envelopes.TIMESTAMP, second);
        headers.put(Envelopes.NONCE, nonce);
        if (kind != Faults.Kind.NO_SIGNATURE) {
            headers.put(Envelopes.SIGNATURE, (kind == Faults.Kind.SIGNTEST ? "WECHATPAY/SIGNTEST/" : "") + sign);
        }
    }

    private static void pause(Faults.Fault fault) {
        LockSupport.parkNanos((long) (fault.seconds() * 1e9));
    }
}
