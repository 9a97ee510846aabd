package dictum.citation;

import static dictum.citation.Samples.OKORO;
import static dictum.citation.Samples.said;
import static org.assertj.core.api.Assertions.assertThat;

import dictum.citation.Samples.Source;
import dictum.model.ItemType;
import org.junit.jupiter.api.Test;

final class RisTest {
    @Test
    void writesOneRecordForEachArticleWithItsQuotations() {
        assertThat(Samples.written("ris", Samples.complete(), Samples.indirect())
                        .replace("\r\n", "\n"))
                .isEqualTo("""
                        TY  - NEWS
                        ID  - lind2026
                        AU  - Lind, Jan
                        AU  - van Berg, Mia
                        TI  - Bridge will stay closed until autumn
                        T2  - The Harbour Times
                        SE  - Local
                        DA  - 2026/03/05/
                        PY  - 2026
                        UR  - https://harbour.example/bridge-closed
                        Y2  - 2026/11/25/
                        LA  - en
                        KW  - bridge
                        KW  - harbour
                        N1  - Quotation (direct): “It is closed, & stays so” ¶ Said by: Ada Okoro (chief engineer, Harbour Board) ¶ Said: 2026-03-03, interview (Radio Lenn) ¶ Comment: check the date ¶ Tagged: bridge; harbour
                        N1  - Quotation (indirect): denied: the bridge will fall ¶ Said by: Ada Okoro (chief engineer, Harbour Board)
                        N1  - Archived: https://web.archive.example/web/20260305101500/https://harbour.example/bridge-closed
                        N1  - Snapshot: sha256 %s
                        ER  -\s

                        """.formatted(Samples.SHA));
    }

    @Test
    void endsEveryLineWithCrLf() {
        assertThat(Samples.written("ris", Samples.complete()).replace("\r\n", ""))
                .doesNotContain("\n", "\r");
    }

    @Test
    void letsNoValueStartALineOfItsOwn() {
        String hostile = "x\r\nER  - \r\nTY  - BOOK\u2028AU  - Evil";
        assertThat(Samples.written("ris", Source.plain().title(hostile).quoting(said(OKORO, hostile)))
                        .lines())
                .filteredOn(line -> line.startsWith("TY") || line.startsWith("AU") || line.startsWith("ER"))
                .containsExactly("TY  - NEWS", "AU  - Lind, Jan", "ER  - ");
    }

    @Test
    void leavesAnOrganisationWholeForEndNote() {
        assertThat(Samples.written(
                        "ris", Source.byAgency("Northern Press Agency").quoting(said(OKORO, "x"))))
                .contains("AU  - Northern Press Agency,\r\n");
    }

    @Test
    void writesADateAsFarAsItIsKnown() {
        assertThat(ris(Source.plain().issued("2026"))).contains("DA  - 2026///\r\nPY  - 2026\r\n");
        assertThat(ris(Source.plain().issued("2026-03"))).contains("DA  - 2026/03//\r\n");
        assertThat(ris(Source.plain().issued("--03-05"))).doesNotContain("DA  -", "PY  -");
        assertThat(ris(Source.plain().undated())).doesNotContain("DA  -", "PY  -");
    }

    @Test
    void givesASectionToNewspapersOnly() {
        assertThat(ris(Source.plain().type(ItemType.WEBPAGE)))
                .startsWith("TY  - ELEC")
                .doesNotContain("SE  -");
    }

    private static String ris(Source source) {
        return Samples.written("ris", source.quoting(said(OKORO, "It is closed")));
    }
}
