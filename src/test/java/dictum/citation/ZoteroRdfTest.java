package dictum.citation;

import static dictum.citation.Samples.OKORO;
import static dictum.citation.Samples.said;
import static org.assertj.core.api.Assertions.assertThat;

import dictum.citation.Samples.Source;
import dictum.model.Entry;
import dictum.model.ItemType;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

final class ZoteroRdfTest {
    @Test
    void makesEachQuotationANoteOfItsArticle() {
        assertThat(Samples.written("zotero-rdf", Samples.complete(), Samples.indirect()))
                .contains("""
                          <bib:Article rdf:about="#lind2026">
                            <z:itemType>newspaperArticle</z:itemType>
                            <z:citationKey>lind2026</z:citationKey>
                            <dcterms:isPartOf><bib:Newspaper><dc:title>The Harbour Times</dc:title></bib:Newspaper></dcterms:isPartOf>
                            <dcterms:isPartOf><bib:Part><dc:title>Local</dc:title></bib:Part></dcterms:isPartOf>
                            <bib:authors><rdf:Seq>
                              <rdf:li><foaf:Person><foaf:surname>Lind</foaf:surname><foaf:givenName>Jan</foaf:givenName></foaf:Person></rdf:li>
                              <rdf:li><foaf:Person><foaf:surname>van Berg</foaf:surname><foaf:givenName>Mia</foaf:givenName></foaf:Person></rdf:li>
                            </rdf:Seq></bib:authors>
                            <dc:title>Bridge will stay closed until autumn</dc:title>
                            <dc:date>2026-03-05</dc:date>
                            <dc:identifier><dcterms:URI><rdf:value>https://harbour.example/bridge-closed</rdf:value></dcterms:URI></dc:identifier>
                            <dcterms:dateSubmitted>2026-11-25T09:30:00Z</dcterms:dateSubmitted>
                            <z:language>en</z:language>
                            <dc:subject>bridge</dc:subject>
                            <dc:subject>harbour</dc:subject>
                            <dc:description>Archived: https://web.archive.example/web/20260305101500/https://harbour.example/bridge-closed
                        Snapshot: sha256 %s</dc:description>
                            <dcterms:isReferencedBy rdf:resource="#quotation-q1"/>
                            <dcterms:isReferencedBy rdf:resource="#quotation-q2"/>
                          </bib:Article>
                        """.formatted(Samples.SHA));
    }

    @Test
    void tellsWhoSaidWhatInTheNote() throws Exception {
        assertThat(texts(Samples.written("zotero-rdf", Samples.complete(), Samples.indirect()), "rdf:value"))
                .containsExactly(
                        "https://harbour.example/bridge-closed",
                        "<p>Quotation (direct)</p><blockquote><p>“It is closed, &amp; stays so”</p></blockquote>"
                                + "<p>Speaker: Ada Okoro (chief engineer, Harbour Board)</p>"
                                + "<p>Said: 2026-03-03, interview (Radio Lenn)</p><p>Comment: check the date</p>",
                        "<p>Quotation (indirect)</p><blockquote><p>denied: the bridge will fall</p></blockquote>"
                                + "<p>Speaker: Ada Okoro (chief engineer, Harbour Board)</p>");
    }

    @Test
    void givesAnUndatedArticleAnEmptyDate() throws Exception {
        assertThat(texts(rdf(Source.plain().undated()), "dc:date")).containsExactly("");
    }

    @ParameterizedTest
    @CsvSource({
        "ARTICLE_NEWSPAPER, newspaperArticle, bib:Newspaper",
        "ARTICLE_MAGAZINE, magazineArticle, bib:Periodical",
        "POST_WEBLOG, blogPost, z:Blog",
        "WEBPAGE, webpage, z:Website"
    })
    void namesThePublicationAsItsTypeDemands(ItemType type, String zotero, String container) throws Exception {
        String rdf = rdf(Source.plain().type(type));
        assertThat(texts(rdf, "z:itemType")).containsExactly(zotero);
        assertThat(texts(rdf, container)).containsExactly("The Harbour Times");
    }

    @Test
    void givesAnOrganisationASurnameAlone() throws Exception {
        String rdf = rdf(Source.byAgency("Northern Press, Ltd"));
        assertThat(texts(rdf, "foaf:surname")).containsExactly("Northern Press, Ltd");
        assertThat(texts(rdf, "foaf:givenName")).isEmpty();
    }

    @Test
    void staysXmlWhateverThePageHolds() throws Exception {
        String hostile = "</rdf:value><bib:Book/>&evil; ]]> \u0000\u0001\uFFFE 👩‍🚒 שלום\nnew line";
        Entry entry = Samples.entry(
                "q1", said(OKORO, hostile), Source.plain().title(hostile).reference(), hostile, List.of(hostile));
        String rdf = Samples.written("zotero-rdf", entry);
        assertThat(texts(rdf, "bib:Memo")).hasSize(1);
        assertThat(texts(rdf, "bib:Book")).isEmpty();
        assertThat(texts(rdf, "rdf:value").get(1)).contains("👩‍🚒 שלום<br/>new line");
    }

    @Test
    void keepsTwoCapturesOfOnePageApart() throws Exception {
        String rdf = Samples.written(
                "zotero-rdf",
                Source.plain().key("a").quoting(said(OKORO, "It is closed")),
                Source.plain().key("b").quoting(said(OKORO, "It is closed")));
        assertThat(texts(rdf, "bib:Article")).hasSize(2);
        assertThat(rdf).contains("rdf:about=\"#a\"", "rdf:about=\"#b\"");
    }

    private static String rdf(Source source) {
        return Samples.written("zotero-rdf", source.quoting(said(OKORO, "It is closed")));
    }

    private static List<String> texts(String xml, String element) throws Exception {
        Document read =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        NodeList nodes = read.getElementsByTagName(element);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }
}
