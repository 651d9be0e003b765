package ruhui.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.ICOSParser;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/// Reads a stranger's PDF without letting its packed object lists swell beyond a budget: PDFBox itself sets none.
final class BoundedPdf extends PDFParser {

    private static final int BUDGET = 48 * 1024 * 1024;

    private BoundedPdf(byte[] bytes, StreamCacheCreateFunction cache) throws IOException {
        super(new RandomAccessReadBuffer(bytes), "", null, null, cache);
        document.close();
        document = new Frugal(cache, this);
    }

    static PDDocument load(byte[] bytes) throws IOException {
        return new BoundedPdf(bytes, IOUtils.createMemoryOnlyStreamCache()).parse();
    }

    /// Ask when everything has been looked at: PDFBox mends what it could not unpack, and says nothing.
    static boolean swollen(COSDocument document) {
        return document instanceof Frugal frugal && frugal.left < 0;
    }

    private static final class Frugal extends COSDocument {

        private final ICOSParser parser;
        private long left = BUDGET;

        Frugal(StreamCacheCreateFunction cache, ICOSParser parser) {
            super(cache, parser);
            this.parser = parser;
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
            var stream = new Metered(this, parser.createRandomAccessReadView(start, length));
            dictionary.forEach(stream::setItem);
            stream.setKey(dictionary.getKey());
            return stream;
        }
    }

    private static final class Metered extends COSStream {

        private final Frugal document;

        Metered(Frugal document, RandomAccessReadView bytes) throws IOException {
            super(null, bytes);
            this.document = document;
        }

        /// What is not read by a view, such as fonts, is measured before it is unpacked.
        @Override
        public COSInputStream createInputStream(DecodeOptions options) throws IOException {
            unpacked().close();
            return super.createInputStream(options);
        }

        @Override
        public RandomAccessRead createView() throws IOException {
            return new RandomAccessReadBuffer(unpacked());
        }

        private InputStream unpacked() throws IOException {
            var filters = filters();
            InputStream packed = createRawInputStream();
            for (var i = 0; i < filters.size(); i++) {
                var unpacked = new ByteArrayOutputStream();
                FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(packed, new Meter(unpacked), this, i);
                packed = new ByteArrayInputStream(unpacked.toByteArray());
            }
            return packed;
        }

        private List<COSName> filters() {
            return switch (getFilters()) {
                case null -> List.of();
                case COSName one -> List.of(one);
                case COSArray several ->
                    StreamSupport.stream(several.spliterator(), false)
                            .map(Metered::name)
                            .toList();
                default -> List.of();
            };
        }

        private static COSName name(@Nullable COSBase item) {
            return item instanceof COSName name ? name : COSName.getPDFName("");
        }

        /// Throws as soon as the whole file has unpacked more than its budget.
        private final class Meter extends OutputStream {

            private final OutputStream to;

            Meter(OutputStream to) {
                this.to = to;
            }

            @Override
            public void write(int value) throws IOException {
                write(new byte[] {(byte) value}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int start, int length) throws IOException {
                document.left -= length;
                if (document.left < 0) {
                    throw new IOException("The PDF unpacks to more than its budget");
                }
                to.write(bytes, start, length);
            }
        }
    }
}
