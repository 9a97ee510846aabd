package dictum.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dictum.citation.Samples.Source;
import dictum.model.DictumException;
import dictum.model.Entry;
import dictum.model.Reference;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CitationFormatsTest {
    static Stream<CitationFormat> formats() {
        return CitationFormats.all().stream();
    }

    @Test
    void listsTheFormatsWhenThereIsNone() {
        assertThatThrownBy(() -> CitationFormats.named("pdf"))
                .isInstanceOfSatisfying(
                        DictumException.class, error -> assertThat(error.kind()).isEqualTo(DictumException.Kind.USAGE))
                .hasMessage(
                        "no export format is called \"pdf\": choose quotes-csv, excel-csv, zotero-rdf, ris, bibtex, csl-json,"
                                + " readwise, endnote, zotero-csv, wikipedia, markdown, html, annotations, schema-org");
    }

    @Test
    void writesEachFormatToAFileOfItsOwn() {
        assertThat(formats().map(CitationFormat::fileName)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void leavesTheStreamOpen(CitationFormat format) throws IOException {
        boolean[] closed = {false};
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) {}

            @Override
            public void close() {
                closed[0] = true;
            }
        };
        format.write(List.<Entry>of().iterator(), Samples.ARTICLES, out);
        assertThat(closed[0]).isFalse();
    }

    /** 60,000 quotations make a table of 75 MB, and far more as objects: they pass through a machine with 32 MB. */
    @ParameterizedTest
    @MethodSource("formats")
    void needsNoMoreMemoryForMoreQuotations(CitationFormat format) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process machine = new ProcessBuilder(
                        java,
                        "-Xmx32m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Export.class.getName(),
                        format.name())
                .redirectErrorStream(true)
                .start();
        String said = new String(machine.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(machine.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(machine.exitValue()).as(said).isZero();
    }

    /** Writes 60,000 quotations, twenty to an article, made one by one. */
    static final class Export {
        private Export() {}

        public static void main(String[] arguments) throws IOException {
            Iterator<Entry> entries =
                    IntStream.range(0, 60_000).mapToObj(Export::entry).iterator();
            CitationFormats.named(arguments[0]).write(entries, Samples.ARTICLES, OutputStream.nullOutputStream());
        }

        private static Entry entry(int number) {
            Reference reference = Source.plain().key("lind" + number / 20).reference();
            return Samples.entry(
                    "q" + number,
                    Samples.said(Samples.OKORO, "It is closed, and closed it will stay. ".repeat(5) + number),
                    reference,
                    "",
                    List.of("bridge"));
        }
    }
}
