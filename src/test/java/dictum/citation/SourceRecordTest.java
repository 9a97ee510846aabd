package dictum.citation;

import static dictum.citation.Samples.OKORO;
import static dictum.citation.Samples.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dictum.citation.Samples.Source;
import dictum.model.DictumException;
import java.util.Optional;
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
                        .title("50% of {x} & a_b “大桥”")
                        .url("https://a.example/x_y?z=1&b=%20#c")
                        .quoting(said(OKORO, "x")),
                Source.byPeople("王小明").key("b2").noUrl().quoting(said(OKORO, "y")));
        assertThat(SourceRecord.read(fileName, text))
                .containsExactly(
                        new SourceRecord(
                                "a1",
                                Optional.of("50% of {x} & a_b “大桥”"),
                                Optional.of("https://a.example/x_y?z=1&b=%20#c")),
                        new SourceRecord("b2", Optional.of("Bridge will stay closed until autumn"), Optional.empty()));
    }

    @Test
    void readsRecordsAsOtherToolsWriteThem() {
        assertThat(SourceRecord.read("x.ris", "\uFEFFTY  - JOUR\nT1  - Title\nUR  - https://a.example/\nER  -\n"))
                .containsExactly(new SourceRecord("", Optional.of("Title"), Optional.of("https://a.example/")));
        assertThat(SourceRecord.read("x.bib", "@misc{k, title = \"{T}itle\", url = {https://a.example/a\\_b}}"))
                .containsExactly(new SourceRecord("k", Optional.of("Title"), Optional.of("https://a.example/a_b")));
        assertThat(SourceRecord.read("x.json", "{\"items\":[{\"id\":7,\"title\":\"T\"}]}"))
                .containsExactly(new SourceRecord("7", Optional.of("T"), Optional.empty()));
    }

    @Test
    void saysWhyAFileCannotBeRead() {
        assertThatThrownBy(() -> SourceRecord.read("x.json", "no json"))
                .isInstanceOf(DictumException.class)
                .hasMessageStartingWith("x.json cannot be read as its name says");
        assertThatThrownBy(() -> SourceRecord.read("x.bib", "@misc{k, title = "))
                .isInstanceOf(DictumException.class)
                .hasMessageStartingWith("x.bib cannot be read as its name says");
    }
}
