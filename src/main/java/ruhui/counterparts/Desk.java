package ruhui.counterparts;

import java.io.IOException;
import java.util.function.Function;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/// Shows each caller to the right window. Stands before all that Tomcat would do, so that it can also hang up.
final class Desk extends ValveBase {

    private volatile Windows windows = new Windows(_ -> Reply.CUT, _ -> Reply.CUT, _ -> Reply.CUT);

    private record Windows(Function<Call, Reply> api, Function<Call, Reply> script, Function<Call, Reply> phone) {}

    Desk() {
        super(true);
    }

    void open(World world, String base) {
        windows = new Windows(
                new Api(world, base)::answer, new Script(world)::answer, new PhonePage(world.phones())::answer);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException {
        var reply = reply(Call.of(request));
        if (reply.cut()) {
            response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
            return;
        }
        response.setStatus(reply.status());
        reply.headers().forEach(response::setHeader);
        if (!reply.type().isEmpty()) {
            response.setContentType(reply.type());
        }
        if (reply.status() != 204) {
            response.setContentLength(reply.body().length);
            response.getOutputStream().write(reply.body());
        }
    }

    private Reply reply(Call call) {
        if (call.path().startsWith("/v3/")) {
            return windows.api().apply(call);
        }
        if (call.path().startsWith("/admin/")) {
            return windows.script().apply(call);
        }
        return call.path().equals("/phone") ? windows.phone().apply(call) : Reply.moved("/phone");
    }
}
