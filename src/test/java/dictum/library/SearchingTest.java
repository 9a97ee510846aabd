package dictum.library;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.Article;
import dictum.model.Entry;
import dictum.model.Found;
import dictum.model.PartialDate;
import dictum.model.Quotation;
import dictum.model.Review.Correction;
import dictum.model.Review.Verdict;
import dictum.model.Snapshot;
import dictum.model.Speaker;
import dictum.model.Uttered;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Filters, order and counts: the search index and the database must mean the same by a question. */
final class SearchingTest {
    @TempDir
    Path folder;

    private QuoteLibrary library;

    @BeforeEach
    void open() {
        library = Libraries.open(folder);
        for (int page = 0; page < 12; page++) {
            library.capture(Pages.page("tide-" + page, """
                    “The tide came up to step %d,” said Ada Okoro, mayor of Port *Ardel.

                    “Nobody had counted %d boats,” said Piet Vandermeer, baker.

                    “Nobody knows,” said Zoë O’Brien.

                    “Who says so?” asked nobody.
                    """.formatted(page, page)));
        }
        library.close();
        library = Libraries.open(folder, "undated-1", SearchingTest::undated);
        library.capture(Pages.page("undated", "“Nobody knows the hour,” said Mira Solberg."));
        List<Entry> all = Libraries.all(library);
        for (int i = 0; i < all.size(); i += 3) {
            library.review(
                    all.get(i).id(),
                    Verdict.CORRECTED,
                    new Correction(
                            Optional.empty(),
                            Optional.of(new Uttered(Optional.of(PartialDate.ofDay(2025, 1 + i % 12, 3)), "told")),
                            Optional.of(i % 2 == 0 ? Quotation.Kind.DIRECT : Quotation.Kind.MIXED),
                            Optional.empty()),
                    "ivo",
                    "");
        }
        library.review(all.get(1).id(), Verdict.REJECTED, Correction.NONE, "ivo", "");
        library.review(all.get(2).id(), Verdict.ACCEPTED, Correction.NONE, "ivo", "");
        library.tag(all.get(4).id(), List.of("Chapter 2"), List.of(), "ivo");
        library.tag(all.get(5).id(), List.of("chapter 2", "tides"), List.of(), "ivo");
        library.people().rename("Piet Vandermeer", "Pieter van der Meer", "ivo");
        library.people().merge("Ada Okoro", "Zoë O’Brien", "ivo");
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void allIsCountedAsWhatIsFoundIsHoweverTheLibraryChanges() {
        Query all = Query.SPEECH;
        Query asked = Query.parse("confidence:0", Query.SPEECH);
        assertThat(library.counts(all)).isEqualTo(library.counts(asked));
        List<Entry> entries = Libraries.find(library, all);
        for (int i = 0; i < entries.size(); i += 4) {
            String id = entries.get(i).id();
            library.review(id, i % 8 == 0 ? Verdict.REJECTED : Verdict.ACCEPTED, Correction.NONE, "ivo", "");
            library.tag(id, List.of("tides"), List.of("chapter 2"), "ivo");
            assertThat(library.counts(all)).isEqualTo(library.counts(asked));
        }
        library.capture(Pages.page("late", "“The tide went out again,” said Mira Solberg."));
        assertThat(library.counts(all)).isEqualTo(library.counts(asked));
        assertThat(library.counts(all.thoughts(true))).isEqualTo(library.counts(asked.thoughts(true)));
    }

    @Test
    void anArticleIsNamedByItsWholeKey() {
        Entry first = Libraries.all(library).get(0);
        String key = first.reference().key();
        for (String article : List.of(key, first.reference().sha256().substring(0, 12))) {
            Query query = Query.parse("article:" + article + " with:rejected", Query.SPEECH);
            assertThat(Libraries.find(library, query))
                    .isNotEmpty()
                    .allMatch(entry -> entry.reference().key().equals(key));
            assertThat(library.find(query, 0, 1000).page())
                    .isNotEmpty()
                    .allMatch(entry -> entry.reference().key().equals(key));
        }
        for (String part : List.of(key.substring(0, key.length() - 1), key.substring(1))) {
            Query query = Query.parse("article:" + part + " with:rejected", Query.SPEECH);
            assertThat(Libraries.find(library, query)).isEmpty();
            assertThat(library.find(query, 0, 1000).page()).isEmpty();
        }
    }

    @Test
    void bothIndexesMeanTheSame() {
        for (String question : List.of(
                "",
                "speaker:okoro",
                "speaker:koro",
                "speaker:obrien",
                "speaker:o’brien",
                "speaker:meer",
                "speaker:vandermeer",
                "speaker:nobody",
                "role:mayor",
                "role:*ardel",
                "role:\"port *\"",
                "role:x?",
                "outlet:post",
                "outlet:pöst",
                "article:solheim2026harbour",
                "article:solheim2026",
                "article:Solheim2026Harbour",
                "article:" + Libraries.all(library).get(0).reference().sha256().substring(0, 7),
                "lang:en",
                "kind:direct",
                "kind:mixed",
                "status:rejected",
                "status:corrected",
                "with:rejected",
                "tag:\"CHAPTER 2\"",
                "tag:chapter",
                "said:2025",
                "said:2025-03..2025-06",
                "said:..2025-04",
                "said:2026",
                "issued:2026-02",
                "issued:2025",
                "confidence:0.5",
                "confidence:0.51",
                "confidence:..0.5",
                "confidence:..0.51",
                "confidence:0.2..0.5",
                "confidence:0.5..0.8",
                "speaker:okoro kind:direct said:2025.. with:rejected")) {
            Query query = Query.parse(question, Query.SPEECH);
            List<String> streamed = ids(Libraries.find(library, query));
            Results results = library.find(query, 0, 1000);
            assertThat(ids(results.page())).as(question).isEqualTo(streamed);
            assertThat(results.total()).as(question).isEqualTo(streamed.size());
            for (Query.Order order : Query.Order.values()) {
                assertThat(ids(Libraries.find(library, query.order(order))))
                        .as(question + order)
                        .containsExactlyInAnyOrderElementsOf(streamed);
            }
        }
    }

    @Test
    void ordersByTimeAndDoubt() {
        List<String> newest = days(
                library.find(Query.SPEECH.order(Query.Order.NEWEST), 0, 100).page());
        assertThat(newest).isSortedAccordingTo(Comparator.reverseOrder());
        List<String> oldest = days(
                library.find(Query.SPEECH.order(Query.Order.OLDEST), 0, 100).page());
        assertThat(oldest).isSorted();
        Query doubtful = Query.SPEECH.order(Query.Order.DOUBTFUL).words("nobody");
        assertThat(library.find(doubtful, 0, 3).page()).hasSize(3);
    }

    @Test
    void givesOnePageAndCountsAll() {
        Query query = Query.SPEECH.words("nobody").rejected(true);
        Results first = library.find(query, 0, 10);
        Results last = library.find(query, 20, 10);
        assertThat(first.total()).isEqualTo(25);
        assertThat(first.page()).hasSize(10);
        assertThat(last.page()).hasSize(5);
        assertThat(library.find(query, 5000, 10).page()).isEmpty();
        List<Entry> all = new ArrayList<>(first.page());
        all.addAll(library.find(query, 10, 10).page());
        all.addAll(last.page());
        assertThat(ids(all)).isEqualTo(ids(Libraries.find(library, query)));
    }

    @Test
    void countsWhatEachFieldWouldLeave() {
        Map<String, Map<String, Integer>> counts = library.counts(Query.SPEECH);
        assertThat(counts.keySet())
                .containsExactly(
                        "speaker", "role", "outlet", "kind", "status", "confidence", "said", "issued", "lang", "tag");
        assertThat(counts.get("speaker")).containsEntry("Ada Okoro", 24).containsEntry("Pieter van der Meer", 11);
        assertThat(counts.get("outlet")).containsEntry("Harbour Pöst", 43);
        assertThat(counts.get("tag").values()).containsExactly(2, 1);
        assertThat(counts.get("said")).containsKeys("2025", "2026");
        assertThat(counts.get("confidence")).containsOnlyKeys("0.5..0.8");
        counts.forEach((field, values) -> values.forEach((value, count) -> {
            Query narrowed = Query.parse("%s:\"%s\"".formatted(field, value), Query.SPEECH);
            assertThat(library.find(narrowed, 0, 1).total()).as(field + value).isEqualTo(count);
        }));
    }

    @Test
    void countsAnAnswerAndNotTheLibrary() {
        Query query = Query.parse("boats said:2025", Query.SPEECH);
        int total = library.find(query, 0, 1).total();
        library.counts(query).forEach((field, values) -> {
            int counted = values.values().stream().mapToInt(Integer::intValue).sum();
            if (!field.equals("tag")) {
                assertThat(counted).as(field).isBetween(0, total);
            }
        });
        assertThat(library.counts(query).get("kind").values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(total);
        assertThat(library.counts(query.words("nosuchword")).values()).allMatch(Map::isEmpty);
    }

    @Test
    void followsADecisionAtOnce() {
        Entry entry = Libraries.find(library, Query.SPEECH.words("boats").verdict(Verdict.PROPOSED))
                .get(0);
        library.review(
                entry.id(),
                Verdict.CORRECTED,
                new Correction(
                        Optional.of(new Speaker.Person("Mira Olin", Optional.empty(), Optional.empty())),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                "ivo",
                "");
        assertThat(library.find(Query.parse("olin", Query.SPEECH), 0, 9).total())
                .isEqualTo(1);
        assertThat(library.find(Query.parse("speaker:olin boats", Query.SPEECH), 0, 9)
                        .total())
                .isEqualTo(1);
    }

    /** Every fourth page as an article without date, publication and language. */
    private static Article undated(Snapshot snapshot) {
        Article article = Libraries.article(snapshot);
        boolean bare = snapshot.doc().equals("undated") || snapshot.doc().endsWith("3");
        return new Article(
                article.doc(),
                article.sha256(),
                article.itemType(),
                bare ? Optional.empty() : Optional.of(Found.of("en-GB", "test", "")),
                article.title(),
                article.standfirst(),
                article.authors(),
                bare ? Optional.empty() : article.publisher(),
                article.section(),
                bare ? Optional.empty() : article.issued(),
                article.modified(),
                article.canonical(),
                article.dateline(),
                article.text(),
                article.blocks(),
                List.of(),
                Optional.empty());
    }

    private static List<String> ids(List<Entry> entries) {
        return entries.stream().map(Entry::id).toList();
    }

    private static List<String> days(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.quotation()
                        .uttered()
                        .date()
                        .or(() -> entry.reference().issued()))
                .flatMap(Optional::stream)
                .map(PartialDate::toString)
                .toList();
    }
}
