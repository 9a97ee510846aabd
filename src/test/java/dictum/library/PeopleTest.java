package dictum.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dictum.model.Article;
import dictum.model.Authority;
import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.model.Entry;
import dictum.model.Found;
import dictum.model.PartialDate;
import dictum.model.Review.Correction;
import dictum.model.Review.Verdict;
import dictum.model.RoleHeld;
import dictum.model.Said;
import dictum.model.Snapshot;
import dictum.model.Speaker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is who across articles: what is joined by itself, what a person decides, and that nothing of it is lost. */
final class PeopleTest {
    @TempDir
    Path folder;

    private QuoteLibrary library;

    @BeforeEach
    void open() {
        library = open("dated-1");
        library.capture(Pages.page("2026-01-10-gates", """
                “The gates will open,” said Dmitri Sugaev, head of the harbour board.

                “They will not,” said Okoro.
                """));
        library.capture(Pages.page("2026-03-04-mole", """
                “The mole is finished,” said Dmitri Sugayev, head of the harbour board.

                “Nobody has seen it,” said Ada Okoro, councillor.

                “It is a fine mole,” said Ivo Lind, baker.
                """));
        library.capture(Pages.page("2026-05-06-ferry", """
                “The ferry is late,” said Ada Okoro, mayor.

                “It was ever late,” said D. Sugayev.

                “I shall swim,” said Ivo Lind, senator.
                """));
    }

    @AfterEach
    void close() {
        assertThat(library.verify(Progress.NONE).problems()).isEmpty();
        library.close();
    }

    @Test
    void joinsEqualFullNamesAndNothingElse() {
        assertThat(names())
                .containsExactly(
                        "Ada Okoro 2", "Ivo Lind 2", "D. Sugayev 1", "Dmitri Sugaev 1", "Dmitri Sugayev 1", "Okoro 1");
    }

    @Test
    void unnamedSourcesNeverEnter() {
        Entry entry = Libraries.all(library).get(0);
        Speaker unnamed = new Speaker.Unnamed("a senior official", Optional.empty(), Optional.empty());
        library.review(entry.id(), Verdict.CORRECTED, speaker(unnamed), "ivo", "");
        assertThat(names()).hasSize(5).noneMatch(name -> name.contains("official"));
        assertThat(library.people().of(library.detail(entry.id()).entry())).isEmpty();
    }

    @Test
    void suggestsWhoMayBeTheSameWithReasonsAndJoinsNobody() {
        List<Suggestion> found = library.people().suggestions(10);
        assertThat(found.get(0)).satisfies(first -> {
            assertThat(List.of(first.one().name(), first.other().name()))
                    .containsExactlyInAnyOrder("Dmitri Sugaev", "Dmitri Sugayev");
            assertThat(first.reasons()).containsExactly("spelled alike", "both are \"head of the harbour board\"");
        });
        assertThat(found).extracting(Suggestion::likelihood).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(names()).hasSize(6);

        library.people().distinguish("Dmitri Sugaev", "Dmitri Sugayev", "ivo");
        assertThat(library.people().suggestions(10))
                .noneMatch(one -> one.reasons().contains("spelled alike"));
    }

    @Test
    void mergesAndTakesItBack() {
        List<String> before = everything();
        Authority merged = library.people().merge("Dmitri Sugayev", "Dmitri Sugaev", "ivo");

        assertThat(merged.statements()).isEqualTo(2);
        assertThat(merged.aliases()).containsExactly("Dmitri Sugaev");
        assertThat(library.people().find("Dmitri Sugaev")).isEqualTo(merged);
        Entry gates = spoken("The gates will open,");
        assertThat(gates.quotation().speaker().map(Speaker::label)).hasValue("Dmitri Sugayev");
        assertThat(gates.quotation().evidence()).contains("called \"Dmitri Sugaev\" in the article");
        assertThat(find("sugaev"))
                .extracting(Entry::id)
                .containsExactlyInAnyOrder(
                        gates.id(), spoken("The mole is finished,").id());
        survives();

        library.people().undo("ivo");
        assertThat(everything()).isEqualTo(before);
        survives();
    }

    @Test
    void aFamilyNameAloneIsMergedByAPersonForItsOneArticle() {
        library.people()
                .merge("Ada Okoro", library.people().list("okoro", 9).get(1).id(), "ivo");
        assertThat(library.people().find("Ada Okoro").statements()).isEqualTo(3);
        library.capture(Pages.page("2026-06-01-fire", "“Fire!” said Okoro."));
        assertThat(library.people().find("Ada Okoro").statements()).isEqualTo(3);
        survives();
    }

    @Test
    void splitsOffANameAndTakesItBack() {
        library.people().merge("Dmitri Sugayev", "Dmitri Sugaev", "ivo");
        List<String> merged = everything();
        Authority fresh = library.people().splitName("Dmitri Sugayev", "dmitri sugaev", "ivo");
        assertThat(fresh.name()).isEqualTo("Dmitri Sugaev");
        assertThat(fresh.statements()).isEqualTo(1);
        assertThat(library.people().find("Dmitri Sugayev").statements()).isEqualTo(1);
        survives();
        library.people().undo("ivo");
        assertThat(everything()).isEqualTo(merged);
        survives();
    }

    @Test
    void splitsTwoPeopleOfOneNameByArticle() {
        Entry ferryBefore = spoken("I shall swim,");
        String ferry = ferryBefore.reference().key();
        Authority senator = library.people().splitArticles("Ivo Lind", List.of(ferry), "ivo");
        assertThat(senator.statements()).isEqualTo(1);
        library.people().rename(senator.id(), "Ivo Lind (senator)", "ivo");
        assertThat(spoken("I shall swim,").quotation().speaker().map(Speaker::label))
                .hasValue("Ivo Lind (senator)");
        assertThat(spoken("It is a fine mole,").quotation().speaker().map(Speaker::label))
                .hasValue("Ivo Lind");
        library.capture(Pages.page("2026-07-01-bread", "“Bread is dear,” said Ivo Lind, baker."));
        assertThat(library.people().find(senator.id()).statements()).isEqualTo(1);
        survives();

        library.people().undo("ivo");
        library.people().undo("ivo");
        assertThat(library.people().find("Ivo Lind").statements()).isEqualTo(3);
        assertThat(spoken("I shall swim,")).isEqualTo(ferryBefore);
        survives();
    }

    @Test
    void renamesAndTakesItBack() {
        List<String> before = everything();
        library.people().rename("Ada Okoro", "Adaeze Okoro", "ivo");
        assertThat(library.people().find("Adaeze Okoro").aliases()).containsExactly("Ada Okoro");
        assertThat(spoken("The ferry is late,").quotation().speaker().map(Speaker::label))
                .hasValue("Adaeze Okoro");
        assertThat(find("adaeze")).hasSize(2);
        library.capture(Pages.page("2026-06-02-tide", "“The tide is out,” said Adaeze Okoro."));
        assertThat(library.people().find("Ada Okoro").statements()).isEqualTo(3);
        survives();
        library.people().undo("ivo");
        assertThat(everything()).containsAll(before);
        assertThat(library.people().find("Adaeze Okoro").statements()).isEqualTo(1);
    }

    @Test
    void aNameThatAnotherBearsJoinsNobody() {
        List<String> before = everything();
        refused(Kind.USAGE, () -> library.people().rename("Ada Okoro", "Ivo Lind", "ivo"));
        refused(Kind.USAGE, () -> library.people().addAlias("Ada Okoro", "ivo LIND", "ivo"));
        String id = library.people().find("Ivo Lind").id();
        assertThatThrownBy(() -> library.people().rename("Ada Okoro", "Ivo Lind", "ivo"))
                .hasMessageContaining("is the name of Ivo Lind (" + id.substring(0, 8) + ") already")
                .hasMessageContaining("dictum speakers merge " + id.substring(0, 8));
        assertThat(everything()).isEqualTo(before);
        library.people().rename("Ivo Lind", "Ivo Lindgren", "ivo");
        library.people().rename("Ivo Lindgren", "Ivo Lind", "ivo");
        survives();
    }

    @Test
    void aBodyIsNotCalledAsAPersonIsNorAPersonAsABody() {
        String id = spoken("They will not,").id();
        library.review(id, Verdict.CORRECTED, speaker(new Speaker.Organisation("Ministry of Fisheries")), "ivo", "");
        List<String> before = everything();
        assertThatThrownBy(() -> library.people().rename("Ministry of Fisheries", "Ada Okoro", "ivo"))
                .hasMessageContaining("is the name of Ada Okoro (")
                .hasMessageContaining("of kind person, and Ministry of Fisheries is of kind organisation");
        refused(Kind.USAGE, () -> library.people().addAlias("Ministry of Fisheries", "ada okoro", "ivo"));
        refused(Kind.USAGE, () -> library.people().rename("Ada Okoro", "Ministry of Fisheries", "ivo"));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void findsByAliasAndTakesItBack() {
        library.people().addAlias("Ada Okoro", "the Lioness of Port Ardel", "ivo");
        assertThat(find("lioness")).hasSize(2);
        survives();
        library.people().removeAlias("Ada Okoro", "The lioness of Port Ardel", "ivo");
        assertThat(find("lioness")).isEmpty();
        library.people().undo("ivo");
        assertThat(find("lioness")).hasSize(2);
        library.people().undo("ivo");
        assertThat(find("lioness")).isEmpty();
        survives();
    }

    @Test
    void showsALifeWithTheRoleOfEachDay() {
        People.Life life = library.people().life("Ada Okoro", 100);
        assertThat(life.roles())
                .extracting(RoleHeld::role, role -> role.first().orElseThrow().toString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("councillor", "2026-03-04"),
                        org.assertj.core.groups.Tuple.tuple("mayor", "2026-05-06"));
        assertThat(life.said()).extracting(Said::role).containsExactly(Optional.of("councillor"), Optional.of("mayor"));

        library.people().addRole("Ada Okoro", "Mayor of Port Ardel", date("2026-04"), Optional.empty(), "ivo");
        assertThat(library.people().life("Ada Okoro", 100).said())
                .extracting(Said::role)
                .containsExactly(Optional.of("councillor"), Optional.of("Mayor of Port Ardel"));
        survives();
        library.people().undo("ivo");
        assertThat(library.people().life("Ada Okoro", 100)).isEqualTo(life);
    }

    /** Of many statements the latest are shown, in their order, and none that was rejected. */
    @Test
    void showsTheLatestOfALife() {
        library.capture(Pages.page("2026-02-02-quay", "“The quay is dry,” said Ada Okoro, councillor."));
        library.capture(Pages.page("2026-06-01-buoy", "“The buoy is gone,” said Ada Okoro, mayor."));
        assertThat(library.people().life("Ada Okoro", 2).said())
                .extracting(said -> said.entry().quotation().text())
                .containsExactly("The ferry is late,", "The buoy is gone,");

        String gone =
                library.people().life("Ada Okoro", 1).said().get(0).entry().id();
        library.review(gone, Verdict.REJECTED, Correction.NONE, "ivo", "");
        People.Life life = library.people().life("Ada Okoro", 3);
        assertThat(life.said())
                .extracting(said -> said.entry().quotation().text())
                .containsExactly("The quay is dry,", "Nobody has seen it,", "The ferry is late,");
        assertThat(life.roles())
                .extracting(
                        RoleHeld::role,
                        role -> role.first().orElseThrow().toString(),
                        role -> role.last().orElseThrow().toString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("councillor", "2026-02-02", "2026-03-04"),
                        org.assertj.core.groups.Tuple.tuple("mayor", "2026-05-06", "2026-06-01"));
        survives();
    }

    @Test
    void doubtsThatPeopleOfOneNameAndTimeAreOne() {
        library.capture(Pages.page("2026-03-04-court", "“Guilty,” said Ivo Lind, judge."));
        assertThat(library.people().life("Ivo Lind", 9).doubts())
                .singleElement()
                .asString()
                .contains("two people");
    }

    @Test
    void takesBackAnyDecisionByItsNumber() {
        library.people().merge("Dmitri Sugayev", "Dmitri Sugaev", "ivo");
        library.people().rename("Ada Okoro", "Adaeze Okoro", "mira");
        long number = library.people().history(9).get(1).number();
        library.people().undo(number, "ivo");
        assertThat(library.people().find("Dmitri Sugaev").statements()).isEqualTo(1);
        assertThat(library.people().find("Adaeze Okoro").statements()).isEqualTo(2);
        assertThat(library.people().history(9))
                .extracting(People.Decided::takenBack)
                .containsExactly(false, true);
        assertThatThrownBy(() -> library.people().undo(number, "ivo")).hasMessageContaining("no decision");
        survives();
    }

    @Test
    void refusesWhatContradictsItself() {
        refused(Kind.UNKNOWN_ID, () -> library.people().find("Nobody Atall"));
        refused(Kind.AMBIGUOUS_ID, () -> library.people().find("sugay"));
        refused(Kind.USAGE, () -> library.people().merge("Ada Okoro", "Ada Okoro", "ivo"));
        refused(Kind.USAGE, () -> library.people().rename("Ada Okoro", "  ", "ivo"));
        refused(Kind.USAGE, () -> library.people().rename("Ada Okoro", "Ivo Lind", ""));
        refused(Kind.USAGE, () -> library.people().splitName("Ada Okoro", "Ada Okoro", "ivo"));
        refused(Kind.USAGE, () -> library.people().removeRole("Ada Okoro", "queen", "ivo"));
        refused(Kind.USAGE, () -> library.people().addRole("Ada Okoro", "queen", date("2026"), date("2025"), "ivo"));
        refused(Kind.USAGE, () -> library.people().undo("ivo"));
    }

    @Test
    void decisionsHoldWhateverAnotherEngineReads() {
        library.people().merge("Dmitri Sugayev", "Dmitri Sugaev", "ivo");
        library.people().rename("Dmitri Sugayev", "Dmitry Shugaev", "ivo");
        List<String> decided = everything();
        library.close();
        library = QuoteLibrary.open(
                dictum.store.Store.open(folder),
                PeopleTest::dated,
                "dated-2",
                new CurlyReader("curly-2", quotation -> !quotation.text().startsWith("The gates")),
                Libraries.NOON,
                Progress.NONE);
        assertThat(library.people().find("Dmitri Sugaev").name()).isEqualTo("Dmitry Shugaev");
        assertThat(library.people().find("Dmitri Sugaev").statements()).isEqualTo(1);
        library.close();
        library = open("dated-3");
        assertThat(everything()).isEqualTo(decided);
    }

    /** Everything is the same after the index was made anew, and after it was opened again. */
    private void survives() {
        List<String> before = everything();
        library.rebuild(Progress.NONE);
        assertThat(everything()).isEqualTo(before);
        library.close();
        library = open("dated-" + before.hashCode());
        assertThat(everything()).isEqualTo(before);
    }

    private List<String> everything() {
        List<String> all = new ArrayList<>();
        library.people()
                .list(100)
                .forEach(one -> all.add(one + " " + library.people().life(one.id(), 100)));
        Libraries.all(library).forEach(entry -> all.add(entry.toString()));
        return all;
    }

    private List<String> names() {
        return library.people().list(100).stream()
                .map(one -> one.name() + " " + one.statements())
                .toList();
    }

    private Entry spoken(String words) {
        return Libraries.all(library).stream()
                .filter(entry -> entry.quotation().text().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private List<Entry> find(String speaker) {
        return Libraries.find(library, Query.ALL.speaker(speaker));
    }

    private void refused(Kind kind, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        List<String> before = everything();
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DictumException.class, e -> assertThat(e.kind()).isEqualTo(kind));
        assertThat(everything()).isEqualTo(before);
    }

    private static Optional<PartialDate> date(String written) {
        return Optional.of(PartialDate.parse(written));
    }

    private static Correction speaker(Speaker speaker) {
        return new Correction(Optional.of(speaker), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private QuoteLibrary open(String version) {
        return Libraries.open(folder, version, PeopleTest::dated);
    }

    /** The page as an article that was issued on the day its name begins with. */
    private static Article dated(Snapshot snapshot) {
        Article article = Libraries.article(snapshot);
        return new Article(
                article.doc(),
                article.sha256(),
                article.itemType(),
                article.language(),
                article.title(),
                article.standfirst(),
                article.authors(),
                article.publisher(),
                article.section(),
                Optional.of(Found.of(PartialDate.parse(snapshot.doc().substring(0, 10)), "test", "")),
                article.modified(),
                article.canonical(),
                article.dateline(),
                article.text(),
                article.blocks(),
                List.of(),
                Optional.empty());
    }
}
