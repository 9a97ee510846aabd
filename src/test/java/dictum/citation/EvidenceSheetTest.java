package dictum.citation;

import static dictum.citation.Samples.OKORO;
import static dictum.citation.Samples.indirectly;
import static dictum.citation.Samples.said;
import static org.assertj.core.api.Assertions.assertThat;

import dictum.citation.Samples.Source;
import dictum.model.Entry;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

final class EvidenceSheetTest {
    @Test
    void showsEachQuotationInItsSentenceWithItsEvidence() {
        Document sheet = Jsoup.parse(Samples.written("html", Samples.complete(), Samples.indirect()));
        assertThat(sheet.select("h2").text()).isEqualTo("Bridge will stay closed until autumn");
        assertThat(sheet.select("article")).hasSize(2);
        assertThat(sheet.select("#qq1 blockquote").text()).isEqualTo("“It is closed, & stays so”");
        assertThat(sheet.select("#qq1 .who").text()).isEqualTo("— Ada Okoro (chief engineer, Harbour Board)");
        assertThat(sheet.select("#qq1 .context").text()).contains("It is closed, & stays so” The ferry waits.");
        assertThat(sheet.select("#qq1 mark").text()).isEqualTo("It is closed, & stays so");
        assertThat(sheet.select("#qq1 dl").text())
                .contains(
                        "said 2026-03-03, interview (Radio Lenn) (on Tuesday)",
                        "kind direct, speech",
                        "status accepted: check the date",
                        "tags bridge, harbour",
                        "evidence the name stands before the cue");
        assertThat(sheet.select("footer").text()).contains("Read on 2026-11-25", Samples.SHA);
    }

    @Test
    void putsNoMarksAroundAnIndirectStatement() {
        Document sheet =
                Jsoup.parse(Samples.written("html", Source.plain().quoting(indirectly(OKORO, "it is closed"))));
        assertThat(sheet.select("blockquote").text()).isEqualTo("it is closed");
    }

    @Test
    void runsNothingAndLoadsNothing() {
        String hostile = "</title><script>alert(1)</script><img src=x onerror=alert(1)>\" onload=\"x";
        Entry entry = Samples.entry(
                "q1",
                said(OKORO, hostile),
                Source.byPeople(hostile)
                        .title(hostile)
                        .publication(hostile)
                        .url("javascript:alert(1)")
                        .language("en\" onload=\"x")
                        .reference(),
                hostile,
                List.of(hostile));
        Document sheet = Jsoup.parse(Samples.written("html", entry));
        assertThat(sheet.select("script, img, link, iframe, object, [onerror], [onload]"))
                .isEmpty();
        assertThat(sheet.select("a[href]").eachAttr("href")).noneMatch(address -> address.startsWith("javascript"));
        assertThat(sheet.select("blockquote").text()).contains("<script>alert(1)</script>");
        assertThat(sheet.select("meta[http-equiv]").attr("content")).startsWith("default-src 'none'");
    }
}
