package dictum.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dictum.attribution.QuoteReader;
import dictum.model.Article;
import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.model.Entry;
import dictum.model.PartialDate;
import dictum.model.Quotation;
import dictum.model.Review;
import dictum.model.Review.Correction;
import dictum.model.Review.Verdict;
import dictum.model.Speaker;
import dictum.model.Uttered;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QuoteLibraryTest {
    @TempDir
    Path folder;

    @Test
    void givesBackWhatWasCapturedAfterReopening() {
        List<Entry> captured;
        try (QuoteLibrary library = Libraries.open(folder)) {
            captured = library.capture(Pages.numbered(7)).entries();
        }
        try (QuoteLibrary library = Libraries.open(folder)) {
            assertThat(captured).hasSize(2);
            assertThat(Libraries.all(library)).isEqualTo(captured);
            Entry first = captured.get(0);
            assertThat(first.quotation().text()).isEqualTo("The tide came up to step 7,");
            assertThat(first.reference().key()).isEqualTo("solheim2026harbour");
            assertThat(first.reference().url()).contains(URI.create("https://harbourpost.example/tide-7"));
            assertThat(first.reference().accessed()).isEqualTo(Pages.ACCESSED);
            assertThat(first.verdict()).isEqualTo(Verdict.PROPOSED);
            assertThat(library.verify(Progress.NONE).problems()).isEmpty();
        }
    }

    @Test
    void findsWordsWhateverHasNoWidthInThem() {
        try (QuoteLibrary library = Libraries.open(folder)) {
            String words = "The chal\u00ADlenges are con\u00ADfirm\u200Bed";
            library.capture(Pages.page("one", "“" + words + "\u200C,” said Ada Oko\u00ADnjo\u2011Lie."));
            for (String typed : List.of("challenges", "confirmed", "\"challenges are confirmed\"", "con\u00ADfirmed")) {
                assertThat(Libraries.find(library, Query.ALL.words(typed)))
                        .as(typed)
                        .hasSize(1);
            }
        }
    }

    @Test
    void keepsTheSameBytesOnceWithTheirReviews() {
        try (QuoteLibrary library = Libraries.open(folder)) {
            Entry entry = library.capture(Pages.numbered(1)).entries().get(0);
            library.review(entry.id(), Verdict.ACCEPTED, Correction.NONE, "Ada", "checked");
            long lines = library.verify(Progress.NONE).journalLines();

            Captured again = library.capture(Pages.numbered(1));

            assertThat(again.alreadyKept()).isTrue();
            assertThat(again.entries()).hasSize(2);
            assertThat(again.entries().get(0).verdict()).isEqualTo(Verdict.ACCEPTED);
            assertThat(again.entries().get(0).note()).isEqualTo("checked");
            assertThat(library.verify(Progress.NONE).journalLines()).isEqualTo(lines);
        }
    }

    @Test
    void notesAnotherAddressOfTheSameBytes() {
        try (QuoteLibrary library = Libraries.open(folder)) {
            library.capture(Pages.page("a", "“Yes,” said Ada Okoro.", Optional.empty()));
            long lines = library.verify(Progress.NONE).journalLines();
            URI mirror = URI.create("https://mirror.example/a");
            library.capture(Pages.page("a", "“Yes,” said Ada Okoro.", Optional.of(mirror)));
            library.capture(Pages.page("a", "“Yes,” said Ada Okoro.", Optional.of(mirror)));
            assertThat(library.verify(Progress.NONE).journalLines()).isEqualTo(lines + 1);
            assertThat(Libraries.all(library)).hasSize(1);
        }
    }

    @Test
    void givesEachPageAKeyOfItsOwnInTheOrderOfCapture() {
        try (QuoteLibrary library = Libraries.open(folder)) {
            for (int i = 0; i < 29; i++) {
                library.capture(Pages.numbered(i));
            }
            List<String> keys = Libraries.all(library).stream()
                    .map(entry -> entry.reference().key())
                    .distinct()
                    .toList();
            assertThat(keys)
                    .hasSize(29)
                    .startsWith("solheim2026harbour", "solheim2026harboura")
                    .endsWith("solheim2026harbourz", "solheim2026harbouraa", "solheim2026harbourab");
        }
    }

    @Test
    void keepsNoPageThatCannotBeRead() {
        try (QuoteLibrary library = Libraries.open(folder, "plain-1", snapshot -> {
            throw new DictumException(Kind.NO_ARTICLE, "there is no article on it");
        })) {
            assertThatThrownBy(() -> library.capture(Pages.numbered(1))).hasMessageContaining("no article");
            assertThat(folder.resolve("snapshots")).doesNotExist();
            assertThat(library.verify(Progress.NONE).snapshots()).isZero();
        }
    }

    @Test
    void letsCorrectionsAddUpUntilTheyAreTakenBack() {
        try (QuoteLibrary library = Libraries.open(folder)) {
            Entry entry = library.capture(Pages.numbered(1)).entries().get(1);
            Speaker speaker = new Speaker.Person("Petra Vandermeer", Optional.of("Pilot"), Optional.empty());
            Uttered uttered = new Uttered(Optional.of(PartialDate.parse("2025-12")), "her diary");
            library.review(entry.id(), Verdict.CORRECTED, speaker(speaker), "Ada", "");
            library.review(
                    entry.id(),
                    Verdict.CORRECTED,
                    new Correction(Optional.empty(), Optional.of(uttered), Optional.empty(), Optional.empty()),
                    "Ada",
                    "");
            Entry accepted = library.review(entry.id(), Verdict.ACCEPTED, Correction.NONE, "Ben", "agreed");
            assertThat(accepted.quotation().speaker()).contains(speaker);
            assertThat(accepted.quotation().uttered()).isEqualTo(uttered);
            assertThat(accepted.verdict()).isEqualTo(Verdict.ACCEPTED);
            assertThat(Libraries.all(library)).contains(accepted);

            Detail detail = library.detail(entry.id());
            assertThat(detail.proposed()).isEqualTo(entry.quotation());
            assertThat(detail.reviews())
                    .extracting(Review::verdict)
                    .containsExactly(Verdict.CORRECTED, Verdict.CORRECTED, Verdict.ACCEPTED);

            Entry back = library.review(entry.id(), Verdict.PROPOSED, Correction.NONE, "Ben", "");
            assertThat(back).isEqualTo(entry);
        }
    }

    @Test
    void findsByWordsSpeakerOutletArticleVerdictAndDate() {
        try (QuoteLibrary library = Libraries.open(folder)) {
            for (int i = 0; i < 5; i++) {
                library.capture(Pages.numbered(i));
            }
            Entry one = Libraries.all(library).get(2);
            library.review(one.id(), Verdict.REJECTED, Correction.NONE, "Ada", "");

            assertThat(words(library, "tide step 3")).hasSize(1);
            assertThat(words(library, "\"came up\" TIDE okoro")).hasSize(5);
            assertThat(words(library, "\"up came\"")).isEmpty();
            assertThat(words(library, "harbour nobo"))
                    .as("title and unfinished word")
                    .hasSize(5);
            for (String odd : List.of("AND OR (", "\"", "*", "a:b^~[", "\\", "“")) {
                assertThat(words(library, odd)).as(odd).isEmpty();
            }
            assertThat(find(library, query("VANDERMÉER", null, null, null, null, null)))
                    .hasSize(5);
            assertThat(find(library, query(null, "harbour post", null, null, null, null)))
                    .hasSize(10);
            assertThat(find(library, query(null, null, "solheim2026harbourb", null, null, null)))
                    .hasSize(2);
            assertThat(find(library, query(null, null, one.reference().sha256().substring(0, 9), null, null, null)))
                    .hasSize(2);
            assertThat(find(library, query(null, null, null, Verdict.REJECTED, null, null)))
                    .extracting(Entry::id)
                    .containsExactly(one.id());
            assertThat(find(library, query(null, null, null, null, "2026-02-28", "2026-02-28")))
                    .hasSize(10);
            assertThat(find(library, query(null, null, null, null, "2026-03", null)))
                    .isEmpty();
            assertThat(find(library, query(null, null, null, null, null, "2025")))
                    .isEmpty();
            assertThatThrownBy(() -> find(library, query(null, null, null, null, "--03", null)))
                    .hasMessageContaining("has no year");
        }
    }

    @Test
    void findsASpeakerUnderTheNameAPersonSet() {
        try (QuoteLibrary library = Libraries.open(folder)) {
            Entry entry = library.capture(Pages.numbered(1)).entries().get(0);
            Speaker speaker = new Speaker.Person("Zuzana Horáková", Optional.empty(), Optional.empty());
            library.review(entry.id(), Verdict.CORRECTED, speaker(speaker), "Ada", "");
            assertThat(words(library, "horakova")).extracting(Entry::id).containsExactly(entry.id());
            assertThat(words(library, "okoro")).isEmpty();
            assertThat(find(library, query("horak", null, null, null, null, null)))
                    .hasSize(1);
        }
    }

    @Test
    void takesAnyBeginningOfANameThatFitsOneOnly() {
        try (QuoteLibrary library = Libraries.open(folder)) {
            Entry entry = library.capture(Pages.numbered(1)).entries().get(0);
            assertThat(entry.id()).matches("[0-9a-f]{8}");
            assertThat(library.detail(entry.id().substring(0, 5).toUpperCase(Locale.ROOT))
                            .entry())
                    .isEqualTo(entry);
            assertThatThrownBy(() -> library.detail(entry.id().substring(0, 3)))
                    .isInstanceOfSatisfying(
                            DictumException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNKNOWN_ID));
            assertThatThrownBy(() -> library.detail(entry.id().substring(0, 4) + "zzzz"))
                    .isInstanceOfSatisfying(
                            DictumException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNKNOWN_ID));
        }
    }

    @Test
    void namesTheCandidatesOfAnAmbiguousName() {
        try (QuoteLibrary library = Libraries.open(folder)) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 2000; i++) {
                text.append("“Buoy number ").append(i).append(" is out,” said Ada Okoro.\n\n");
            }
            List<Entry> entries =
                    library.capture(Pages.page("buoys", text.toString())).entries();
            List<String> starts =
                    entries.stream().map(e -> e.id().substring(0, 4)).toList();
            int second = 1;
            while (starts.indexOf(starts.get(second)) == second) {
                second++;
            }
            Entry first = entries.get(starts.indexOf(starts.get(second)));
            Entry other = entries.get(second);
            assertThatThrownBy(() -> library.detail(first.id().substring(0, 4)))
                    .isInstanceOfSatisfying(
                            DictumException.class, e -> assertThat(e.kind()).isEqualTo(Kind.AMBIGUOUS_ID))
                    .hasMessageContaining(first.id())
                    .hasMessageContaining(other.id());
        }
    }

    @Test
    void refusesAnEngineThatChangesWords() {
        QuoteReader forger = new QuoteReader() {
            @Override
            public List<Quotation> read(Article article) {
                Quotation q = new CurlyReader().read(article).get(0);
                return List.of(new Quotation(
                        q.kind(),
                        q.act(),
                        q.text().replace('t', 'T'),
                        q.spans(),
                        q.cue(),
                        q.source(),
                        q.speaker(),
                        q.uttered(),
                        q.venue(),
                        q.confidence(),
                        "forged",
                        q.evidence()));
            }

            @Override
            public String version() {
                return "forger-1";
            }
        };
        try (QuoteLibrary library = Libraries.open(folder, forger)) {
            assertThatThrownBy(() -> library.capture(Pages.numbered(1)))
                    .isInstanceOfSatisfying(
                            DictumException.class, e -> assertThat(e.kind()).isEqualTo(Kind.INTERNAL))
                    .hasMessageContaining("forger-1")
                    .hasMessageContaining("forged");
            assertThat(library.verify(Progress.NONE).snapshots()).isZero();
        }
    }

    private static List<Entry> words(QuoteLibrary library, String words) {
        return find(library, Query.ALL.thoughts(false).words(words));
    }

    private static List<Entry> find(QuoteLibrary library, Query query) {
        return Libraries.find(library, query);
    }

    private static Query query(String speaker, String outlet, String article, Verdict verdict, String from, String to) {
        Query query = Query.ALL
                .thoughts(false)
                .said(
                        Optional.ofNullable(from).map(PartialDate::parse),
                        Optional.ofNullable(to).map(PartialDate::parse));
        query = speaker == null ? query : query.speaker(speaker);
        query = outlet == null ? query : query.outlet(outlet);
        query = article == null ? query : query.article(article);
        return verdict == null ? query : query.verdict(verdict);
    }

    private static Correction speaker(Speaker speaker) {
        return new Correction(Optional.of(speaker), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
