package ruhui.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// What a document costs when somebody asks for it, one after another, warm.
final class Printing {

    private static final int MEMBERS = 6000;

    private Printing() {}

    static void form(World world, Figures figures) throws Exception {
        var home = world.copy();
        try (var application = Machine.application(home);
                var rows = Rows.of(home)) {
            var unit = rows.unitToPrint();
            var client = new Client(application.base());
            measure(application, figures, _ -> {
                var answer = client.get("/unit/form/pdf", unit);
                return answer.statusCode() == 200 && new String(answer.body(), 0, 4).equals("%PDF");
            });
        }
    }

    static void certificate(World world, Figures figures) throws Exception {
        var home = world.copy();
        try (var application = Machine.application(home);
                var rows = Rows.of(home)) {
            var clerk = rows.staff();
            var mailings = rows.mailings(MEMBERS);
            var client = new Client(application.base());
            var next = new AtomicInteger();
            measure(application, figures, _ -> {
                var mailing = mailings.get(next.getAndIncrement());
                var answer = client.post("/staff/mailings/" + mailing + "/certificate", clerk);
                return answer.headers().firstValue("Location").orElse("").contains("dispatch.issued");
            });
        }
    }

    private static void measure(Machine application, Figures figures, Load.Deed prints) throws Exception {
        Load.of(1, Load.WARM, prints);
        var before = application.cpuMs();
        var load = Load.of(1, Load.MEASURED, prints);
        if (load.failed() > 0) {
            throw new IllegalStateException(load.failed() + " documents failed");
        }
        figures.print("cpu_ms", (application.cpuMs() - before) / load.done(), "ms", bare());
    }

    /// One page with one line, in the font of our papers: parsed once, cut down and put into each.
    private static double bare() throws Exception {
        try (var in = Printing.class.getResourceAsStream("/fonts/NotoSansSC_400Regular.ttf")) {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            Load.of(1, Load.WARM.dividedBy(4), _ -> print(font) > 0);
            var threads = ManagementFactory.getThreadMXBean();
            var cpu = new double[1];
            var load = Load.of(1, Load.MEASURED.dividedBy(3), _ -> {
                var before = threads.getCurrentThreadCpuTime();
                var bytes = print(font);
                cpu[0] += (threads.getCurrentThreadCpuTime() - before) / 1e6;
                return bytes > 0;
            });
            return cpu[0] / load.done();
        }
    }

    private static int print(TrueTypeFont font) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var line = PDType0Font.load(document, font, true);
            try (var pen = new PDPageContentStream(document, page)) {
                pen.beginText();
                pen.setFont(line, 20);
                pen.newLineAtOffset(100, 700);
                pen.showText("供热行业协会会员证书");
                pen.endText();
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.size();
        }
    }
}
