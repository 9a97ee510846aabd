package dictum.citation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.Ended;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

final class RunReportTest {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    @Test
    void hasEveryThingThatIsKnownOfAnInput() throws IOException {
        CSVRecord row = rows(new Ended(
                        "list.txt: a",
                        "stored",
                        Optional.of("https://harbour.example/a"),
                        Optional.of("okoro2026bridge"),
                        4,
                        Optional.of("olin2026bridge"),
                        Optional.of("ab12"),
                        3,
                        Instant.parse("2026-03-05T12:00:00Z"),
                        Optional.of("a reason, \"quoted\"\nin two lines")))
                .get(0);

        assertThat(row.toMap())
                .containsEntry("Input", "list.txt: a")
                .containsEntry("State", "stored")
                .containsEntry("Address", "https://harbour.example/a")
                .containsEntry("Article Key", "okoro2026bridge")
                .containsEntry("Quotations", "4")
                .containsEntry("Same As", "olin2026bridge")
                .containsEntry("SHA-256", "ab12")
                .containsEntry("Tries", "3")
                .containsEntry("Ended", "2026-03-05T12:00:00Z")
                .containsEntry("Reason", "a reason, \"quoted\"\nin two lines")
                .hasSize(10);
    }

    /** Inputs, addresses and reasons are other people's words: none may be a formula. */
    @Test
    void noCellIsAFormula() throws IOException {
        for (String formula :
                List.of("=HYPERLINK(\"http://x.example\")", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "\t=1", " =1")) {
            CSVRecord row = rows(new Ended(
                            formula,
                            formula,
                            Optional.of(formula),
                            Optional.of(formula),
                            0,
                            Optional.of(formula),
                            Optional.of(formula),
                            0,
                            Instant.EPOCH,
                            Optional.of(formula)))
                    .get(0);
            for (String title : List.of("Input", "State", "Address", "Article Key", "Same As", "SHA-256", "Reason")) {
                assertThat(row.get(title)).as(title).isEqualTo("'" + formula);
            }
        }
    }

    private static List<CSVRecord> rows(Ended ended) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RunReport.write(List.of(ended).iterator(), out);
        try (CSVParser parser = CSVParser.parse(new StringReader(out.toString(UTF_8)), FORMAT)) {
            return parser.getRecords();
        }
    }
}
