package dictum.citation;

import static dictum.citation.Samples.OKORO;
import static dictum.citation.Samples.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dictum.citation.Samples.Source;
import dictum.model.Author;
import dictum.model.DictumException;
import dictum.model.PartialDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SourceRecordTest {
    @ParameterizedTest
    @CsvSource({"ris, refs.ris", "bibtex, refs.bib", "csl-json, refs.csl.json"})
    void readsBackWhatWeWrite(String format, String fileName) {
        String text = Samples.written(
                format,
                Source.plain()
                        .key("a1")
                        .title("50% of {x} & a_b :-{ “大桥”")
                        .url("https://a.example/x_y?z=1&b=%20#c")
                        .quoting(said(OKORO, "x")),
                Source.byPeople("王小明").key("b2").noUrl().quoting(said(OKORO, "y")),
                Source.byPeople("Mia van Berg", "Martin King Jr.")
                        .key("c3")
                        .issued("2026-03")
                        .quoting(said(OKORO, "z")),
                Source.byAgency("Press and Sons").key("d4").undated().quoting(said(OKORO, "z")));
        List<SourceRecord> records = SourceRecord.read(fileName, text);
        assertThat(records).extracting(SourceRecord::key).containsExactly("a1", "b2", "c3", "d4");
        assertThat(records.get(0).title()).contains("50% of {x} & a_b :-{ “大桥”");
        assertThat(records.get(0).address()).contains("https://a.example/x_y?z=1&b=%20#c");
        assertThat(records.get(0).authors()).containsExactly(person("Jan Lind"));
        assertThat(records.get(0).issued()).contains(PartialDate.ofDay(2026, 3, 5));
        assertThat(records.get(0).publication()).contains("The Harbour Times");
        assertThat(records.get(0).language()).contains("en");
        assertThat(records.get(1).address()).isEmpty();
        assertThat(records.get(1).authors()).extracting(Author::name).containsExactly("王小明");
        assertThat(records.get(2).authors()).containsExactly(person("Mia van Berg"), person("Martin King Jr."));
        assertThat(records.get(2).issued()).contains(PartialDate.ofMonth(2026, 3));
        assertThat(records.get(3).authors()).containsExactly(body("Press and Sons"));
        assertThat(records.get(3).issued()).isEmpty();
    }

    @Test
    void readsRisAsOtherToolsWriteIt() {
        SourceRecord record = SourceRecord.read("x.ris", """
                        \uFEFFTY  - JOUR
                        A1  - Lind, Jan
                        T1  - A title that goes on
                        in the next line
                        JO  - Bridges
                        Y1  - 2026/03//spring
                        PB  - Quay Press
                        DO  - https://doi.org/10.1000/x.7
                        N1  -
                        ER  -
                        """).get(0);
        assertThat(record.title()).contains("A title that goes on in the next line");
        assertThat(record.authors()).containsExactly(person("Jan Lind"));
        assertThat(record.publication()).contains("Bridges");
        assertThat(record.publisher()).contains("Quay Press");
        assertThat(record.issued()).contains(PartialDate.ofMonth(2026, 3));
        assertThat(record.doi()).contains("10.1000/x.7");
        assertThat(record.address()).contains("https://doi.org/10.1000/x.7");
    }

    @Test
    void readsBibTexAsOtherToolsWriteIt() {
        SourceRecord record = SourceRecord.read("x.bib", """
                        @article{k, title = "{T}itle", author = {Berg, Mia and {Harbour Board} and King, Jr., Martin and others},
                          journal = {Bridges}, year = 2026, month = mar, url = {https://a.example/a\\_b}}
                        """).get(0);
        assertThat(record.title()).contains("Title");
        assertThat(record.authors())
                .containsExactly(person("Mia Berg"), body("Harbour Board"), person("Martin King Jr."));
        assertThat(record.issued()).contains(PartialDate.ofMonth(2026, 3));
        assertThat(record.publication()).contains("Bridges");
        assertThat(record.address()).contains("https://a.example/a_b");
    }

    @Test
    void readsCslJsonAsOtherToolsWriteIt() {
        SourceRecord record = SourceRecord.read("x.json", """
                        {"items":[{"id":7,"title":"T","DOI":"doi: 10.1/a","issued":{"raw":"2026-03-05"},
                          "author":[{"family":"Berg","given":"Mia","non-dropping-particle":"van"},{"literal":"Board"},{}]}]}""").get(0);
        assertThat(record.key()).isEqualTo("7");
        assertThat(record.authors()).containsExactly(person("Mia van Berg"), body("Board"));
        assertThat(record.issued()).contains(PartialDate.ofDay(2026, 3, 5));
        assertThat(record.doi()).contains("10.1/a");
    }

    @Test
    void takesADateThatIsNoneForNone() {
        assertThat(SourceRecord.read("x.json", "[{\"id\":\"a\",\"issued\":{\"date-parts\":[[2026,13,45]]}}]")
                        .get(0)
                        .issued())
                .isEmpty();
        assertThat(SourceRecord.read("x.ris", "TY  - NEWS\nDA  - 2026/13/45/\nER  - \n")
                        .get(0)
                        .issued())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x.json | no json                          | x.json, line 1: no JSON",
                "x.json | [~{\"id\": 1},~{\"id\": }]        | x.json, line 3: no JSON",
                "x.json | [{\"id\": 1}                     | x.json, line 1: no JSON",
                "x.json | \"a title\"                      | x.json, line 1: CSL-JSON is a list of items",
                "x.ris  | TY  - NEWS~ER  - ~TY  - NEWS~TI  - cut off | x.ris, line 3: the record that begins here has no end",
                "x.ris  | TY  - NEWS~TI  - a~TY  - NEWS~ER  -        | x.ris, line 1: the record that begins here has no end",
                "x.ris  | <html>~<body>                    | x.ris, line 1: a record of RIS begins with \"TY  - \", not with \"<html>\"",
                "x.ris  | ~TI  - a~ER  -                   | x.ris, line 2: \"TI  - a\" stands outside a record",
                "x.bib  | @misc{k,~ title = {a}~ year = }  | x.bib, line 3: no BibTeX",
                "x.bib  | @misc{k, title = {never closed   | x.bib, line 1: no BibTeX"
            })
    void namesTheLineOfAFileThatIsBroken(String fileName, String text, String message) {
        assertThatThrownBy(() -> SourceRecord.read(fileName, text.replace('~', '\n')))
                .isInstanceOf(DictumException.class)
                .hasMessageStartingWith(message)
                .hasMessageEndingWith("Nothing was taken from this file.");
    }

    private static Author person(String name) {
        return new Author(name, false);
    }

    private static Author body(String name) {
        return new Author(name, true);
    }
}
