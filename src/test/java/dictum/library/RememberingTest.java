package dictum.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dictum.attribution.QuoteReader;
import dictum.model.Article;
import dictum.model.Entry;
import dictum.model.Quotation;
import dictum.model.Review.Correction;
import dictum.model.Review.Verdict;
import dictum.model.Speaker;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corrected once, offered for what is alike, never done by itself, and never over a person's decision. */
final class RememberingTest {
    @TempDir
    Path folder;

    private QuoteLibrary library;

    @BeforeEach
    void open() {
        library = Libraries.open(folder);
        library.capture(Pages.page("gates", """
                “The gates open,” said Dmitri Sugayev, head of the board.

                “They are new,” said Dmitri Sugayev, head of the board.

                “They are dear,” said Okoro.
                """));
        library.capture(Pages.page("mole", """
                “The mole is finished,” said Dmitri Sugayev, chief engineer.

                “It is long,” said Okoro.
                """));
    }

    @AfterEach
    void close() {
        assertThat(library.verify(Progress.NONE).problems()).isEmpty();
        library.close();
    }

    @Test
    void offersASpellingForTheSameNameEverywhere() {
        correct("The gates open,", person("Dmitry Shugaev", "Head of the Board"));
        assertThat(offers("The gates open,"))
                .containsExactly(
                        "They are new, Dmitry Shugaev, Head of the Board: the same was proposed in this article",
                        "The mole is finished, Dmitry Shugaev, chief engineer: credited to \"Dmitri Sugayev\" there");
        assertThat(speaker("They are new,")).isEqualTo("Dmitri Sugayev");
        assertThat(library.lessons(9)).extracting(Entry::id).containsExactly(id("The gates open,"));
    }

    @Test
    void aWrongPersonTeachesNothingAboutOtherArticles() {
        correct("The gates open,", person("Ivo Lind", "baker"));
        assertThat(offers("The gates open,")).hasSize(1).allMatch(offer -> offer.startsWith("They are new,"));
    }

    @Test
    void offersTheFullNameForAFamilyName() {
        correct("They are dear,", person("Ada Okoro", "councillor"));
        assertThat(offers("They are dear,")).containsExactly("It is long, Ada Okoro: credited to \"Okoro\" there");
        library.giveAlike(id("They are dear,"), List.of(id("It is long,")), "ivo");
        assertThat(speaker("It is long,")).isEqualTo("Ada Okoro");
        assertThat(library.detail(id("It is long,")).entry().note()).isEqualTo("as " + id("They are dear,"));
        assertThat(offers("They are dear,")).isEmpty();
    }

    @Test
    void overridesNoDecision() {
        library.review(id("They are new,"), Verdict.ACCEPTED, Correction.NONE, "mira", "");
        correct("The gates open,", person("Dmitry Shugaev", "Head of the Board"));
        assertThat(offers("The gates open,")).hasSize(1).allMatch(offer -> offer.startsWith("The mole"));
        assertThatThrownBy(() -> library.giveAlike(id("The gates open,"), List.of(id("They are new,")), "ivo"))
                .hasMessageContaining("not among");
        assertThat(speaker("They are new,")).isEqualTo("Dmitri Sugayev");
    }

    @Test
    void isRememberedWhateverAnotherEngineProposes() {
        correct("The gates open,", person("Dmitry Shugaev", "Head of the Board"));
        List<String> offers = offers("The gates open,");
        library.rebuild(Progress.NONE);
        assertThat(offers("The gates open,")).isEqualTo(offers);
        library.close();
        library = Libraries.open(folder, shy("The gates open,"));
        assertThat(speaker("The gates open,")).isEqualTo("Dmitry Shugaev");
        assertThat(offers("The gates open,")).isEqualTo(offers);
    }

    @Test
    void forgetsWhatWasTakenBack() {
        correct("The gates open,", person("Dmitry Shugaev", "Head of the Board"));
        library.undo(id("The gates open,"), "ivo");
        assertThat(offers("The gates open,")).isEmpty();
        assertThat(library.lessons(9)).isEmpty();
    }

    @Test
    void decidesOnManyAtOnceButOverNone() {
        List<String> all = Libraries.all(library).stream().map(Entry::id).toList();
        assertThat(library.reviewAll(all, Verdict.ACCEPTED, "ivo", "")).hasSize(5);
        assertThat(Libraries.find(library, Query.ALL.verdict(Verdict.ACCEPTED).words("gates")))
                .hasSize(3);
        assertThatThrownBy(() -> library.reviewAll(all, Verdict.REJECTED, "ivo", ""))
                .hasMessageContaining("has decided");
        assertThat(Libraries.find(library, Query.ALL.verdict(Verdict.REJECTED))).isEmpty();
    }

    /** An engine that tells nobody for these words any more. */
    private static QuoteReader shy(String words) {
        CurlyReader curly = new CurlyReader();
        return new QuoteReader() {
            @Override
            public List<Quotation> read(Article article) {
                return curly.read(article).stream()
                        .map(quotation -> quotation.text().equals(words) ? without(quotation) : quotation)
                        .toList();
            }

            @Override
            public String version() {
                return "shy-1";
            }
        };
    }

    private static Quotation without(Quotation quotation) {
        return new Quotation(
                quotation.kind(),
                quotation.act(),
                quotation.text(),
                quotation.spans(),
                quotation.cue(),
                quotation.source(),
                Optional.empty(),
                quotation.uttered(),
                quotation.venue(),
                quotation.confidence(),
                quotation.rule(),
                quotation.evidence());
    }

    private void correct(String words, Speaker speaker) {
        library.review(
                id(words),
                Verdict.CORRECTED,
                new Correction(Optional.of(speaker), Optional.empty(), Optional.empty(), Optional.empty()),
                "ivo",
                "");
    }

    private List<String> offers(String words) {
        return library.alike(id(words)).stream()
                .map(offer -> "%s %s%s: %s"
                        .formatted(
                                offer.entry().quotation().text(),
                                offer.speaker().label(),
                                offer.speaker().role().map(role -> ", " + role).orElse(""),
                                offer.reason()))
                .toList();
    }

    private String speaker(String words) {
        return library.detail(id(words))
                .entry()
                .quotation()
                .speaker()
                .orElseThrow()
                .label();
    }

    private String id(String words) {
        return Libraries.all(library).stream()
                .filter(entry -> entry.quotation().text().equals(words))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Speaker person(String name, String role) {
        return new Speaker.Person(name, Optional.of(role), Optional.empty());
    }
}
