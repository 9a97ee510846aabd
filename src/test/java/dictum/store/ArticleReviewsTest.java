package dictum.store;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.ArticleCorrection;
import dictum.model.ArticleReview;
import dictum.model.Author;
import dictum.model.Body;
import dictum.model.ItemType;
import dictum.model.PartialDate;
import dictum.model.Reference;
import dictum.model.Snapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corrections of articles as the journal keeps them. */
final class ArticleReviewsTest {
    private static final Instant AT = Instant.parse("2026-11-29T10:00:00Z");
    private static final ArticleReview EVERYTHING = review(
            ArticleCorrection.NONE
                    .withTitle(Optional.of("The gates of Port Ardel"))
                    .withAuthors(List.of(new Author("López García, María José", false), new Author("Ardel News", true)))
                    .withPublication(Optional.of("Harbour Courier"))
                    .withSection(Optional.of("City"))
                    .withIssued(Optional.of(PartialDate.parse("2017-09")))
                    .withLanguage(Optional.of("en-GB")),
            "the page has them parted");
    private static final ArticleReview NOTHING_KNOWN = review(
            ArticleCorrection.NONE
                    .withTitle(Optional.empty())
                    .withAuthors(List.of())
                    .withPublication(Optional.empty())
                    .withSection(Optional.empty())
                    .withIssued(Optional.empty())
                    .withLanguage(Optional.empty()),
            "");

    @TempDir
    Path folder;

    private String page;

    @BeforeEach
    void keepAPage() {
        try (Store store = Store.open(folder)) {
            page = store.keep(snapshot(), "okoro2026gates", AT).sha256();
        }
    }

    @Test
    void keepsWhatWasSetAndWhatWasSetToNothing() {
        try (Store store = Store.open(folder)) {
            store.articleReviews().record(page, EVERYTHING);
            store.articleReviews().record(page, NOTHING_KNOWN);
        }
        try (Store store = Store.open(folder)) {
            assertThat(store.articleReviews().of(page)).containsExactly(EVERYTHING, NOTHING_KNOWN);
            store.resetIndex();
            assertThat(store.articleReviews().of(page)).containsExactly(EVERYTHING, NOTHING_KNOWN);
            assertThat(store.articleReviews().of("another")).isEmpty();
        }
    }

    @Test
    void putsALaterCorrectionOverAnEarlierOne() {
        try (Store store = Store.open(folder)) {
            ArticleReviews reviews = store.articleReviews();
            reviews.record(page, EVERYTHING);
            reviews.record(page, review(ArticleCorrection.NONE.withIssued(Optional.empty()), ""));
            assertThat(reviews.together(page)).isEqualTo(EVERYTHING.correction().withIssued(Optional.empty()));
        }
    }

    @Test
    void takesBackTheLatestOnly() {
        try (Store store = Store.open(folder)) {
            ArticleReviews reviews = store.articleReviews();
            reviews.record(page, EVERYTHING);
            reviews.record(page, NOTHING_KNOWN);
            assertThat(reviews.undo(page, "mira", AT)).isTrue();
            assertThat(reviews.of(page)).containsExactly(EVERYTHING);
            store.resetIndex();
            assertThat(reviews.of(page)).containsExactly(EVERYTHING);
            assertThat(reviews.undo(page, "mira", AT)).isTrue();
            assertThat(reviews.undo(page, "mira", AT)).isFalse();
            assertThat(reviews.together(page)).isEqualTo(ArticleCorrection.NONE);
        }
    }

    @Test
    void hasThePageReadAgain() {
        try (Store store = Store.open(folder)) {
            Page kept = store.page(page).orElseThrow();
            store.put(new Reread(kept, reference(), Likeness.of(""), List.of()));
            assertThat(store.isToBeRead(kept)).isFalse();
            store.articleReviews().record(page, EVERYTHING);
            assertThat(store.isToBeRead(kept)).isTrue();
            store.put(new Reread(kept, reference(), Likeness.of(""), List.of()));
            store.articleReviews().undo(page, "mira", AT);
            assertThat(store.isToBeRead(kept)).isTrue();
        }
    }

    @Test
    void namesACorrectionThatTheJournalLost() throws IOException {
        try (Store store = Store.open(folder)) {
            store.articleReviews().record(page, EVERYTHING);
        }
        Path journal = folder.resolve("journal.jsonl");
        List<String> lines = Files.readAllLines(journal);
        Files.writeString(journal, String.join("\n", lines.subList(0, lines.size() - 1)) + "\n");
        try (Store store = Store.openAnew(folder)) {
            assertThat(store.troubles())
                    .anyMatch(trouble -> trouble.contains("the article okoro2026gates corrected by mira at " + AT));
        }
    }

    private static ArticleReview review(ArticleCorrection correction, String note) {
        return new ArticleReview(correction, "mira", AT, note);
    }

    private Reference reference() {
        return new Reference(
                "okoro2026gates",
                ItemType.ARTICLE_NEWSPAPER,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                AT,
                Optional.empty(),
                page);
    }

    private static Snapshot snapshot() {
        return new Snapshot(
                "gates",
                "gates.txt",
                Optional.empty(),
                Optional.empty(),
                AT,
                200,
                List.of(),
                Snapshot.Format.PLAIN_TEXT,
                StandardCharsets.UTF_8,
                "default",
                Body.of("The gates are stuck.".getBytes(StandardCharsets.UTF_8)));
    }
}
