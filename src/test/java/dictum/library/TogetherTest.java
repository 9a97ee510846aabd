package dictum.library;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.attribution.QuoteReader;
import dictum.model.Article;
import dictum.model.Entry;
import dictum.model.PartialDate;
import dictum.model.Quotation;
import dictum.model.Review.Correction;
import dictum.model.Review.Verdict;
import dictum.model.Speaker;
import dictum.model.Uttered;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words that two said together, and what decisions leave of it. */
final class TogetherTest {
    @TempDir
    Path folder;

    private QuoteLibrary library;
    private Entry entry;

    @BeforeEach
    void open() {
        library = Libraries.open(folder, new Together());
        entry = library.capture(Pages.page("ferry", "“We want the ferry,” said Lena Ost and Odo Frank."))
                .entries()
                .get(0);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void anotherRoleKeepsWhoSpeaksJointly() {
        assertThat(speakers(entry)).containsExactly("Lena Ost", "Odo Frank");
        Entry mayor = decided(new Speaker.Person("Lena Ost", Optional.of("mayor"), Optional.empty()));
        assertThat(mayor.quotation().speaker().flatMap(Speaker::role)).hasValue("mayor");
        assertThat(speakers(mayor)).containsExactly("Lena Ost", "Odo Frank");
        library.rebuild(Progress.NONE);
        assertThat(library.detail(entry.id()).entry()).isEqualTo(mayor);
    }

    @Test
    void anotherRoleUnderARecordsNameKeepsThemToo() {
        library.people().rename("Lena Ost", "Magdalena Ost", "ivo");
        Entry mayor = decided(new Speaker.Person("Magdalena Ost", Optional.of("mayor"), Optional.empty()));
        assertThat(speakers(mayor)).containsExactly("Magdalena Ost", "Odo Frank");
        library.people().undo("ivo");
        assertThat(speakers(library.detail(entry.id()).entry())).containsExactly("Lena Ost", "Odo Frank");
    }

    @Test
    void anotherSpeakerSpeaksAlone() {
        assertThat(speakers(decided(new Speaker.Person("Bo Ek", Optional.empty(), Optional.empty()))))
                .containsExactly("Bo Ek");
    }

    @Test
    void twoWhoAreOneSpeakOnce() {
        library.people().merge("Lena Ost", "Odo Frank", "ivo");
        assertThat(speakers(library.detail(entry.id()).entry())).containsExactly("Lena Ost");
        library.people().undo("ivo");
        assertThat(speakers(library.detail(entry.id()).entry())).containsExactly("Lena Ost", "Odo Frank");
    }

    @Test
    void aDateThatIsKnownFromTheSpeakerGoesWithTheSpeaker() {
        assertThat(entry.quotation().uttered().date()).isPresent();
        Entry mayor = decided(new Speaker.Person("Lena Ost", Optional.of("mayor"), Optional.empty()));
        assertThat(mayor.quotation().uttered()).isEqualTo(entry.quotation().uttered());
        Entry another = decided(new Speaker.Person("Bo Ek", Optional.empty(), Optional.empty()));
        assertThat(another.quotation().uttered())
                .isEqualTo(Uttered.undated("the date was known from another statement of a speaker who was corrected"));
        assertThat(library.undo(entry.id(), "ivo").orElseThrow().quotation().uttered())
                .isEqualTo(entry.quotation().uttered());
        Uttered own = new Uttered(Optional.of(PartialDate.ofDay(2026, 2, 3)), "her diary");
        library.review(
                entry.id(),
                Verdict.CORRECTED,
                new Correction(Optional.empty(), Optional.of(own), Optional.empty(), Optional.empty()),
                "ivo",
                "");
        assertThat(decided(new Speaker.Person("Bo Ek", Optional.empty(), Optional.empty()))
                        .quotation()
                        .uttered())
                .isEqualTo(own);
    }

    private Entry decided(Speaker speaker) {
        Correction correction =
                new Correction(Optional.of(speaker), Optional.empty(), Optional.empty(), Optional.empty());
        return library.review(entry.id(), Verdict.CORRECTED, correction, "ivo", "");
    }

    private static List<String> speakers(Entry entry) {
        List<String> names = new ArrayList<>();
        entry.quotation().speaker().ifPresent(speaker -> names.add(speaker.label()));
        entry.quotation().jointly().forEach(speaker -> names.add(speaker.label()));
        return names;
    }

    /** Takes "A and B" for two who speak together. */
    private static final class Together implements QuoteReader {
        @Override
        public List<Quotation> read(Article article) {
            return new CurlyReader()
                    .read(article).stream().map(Together::parted).toList();
        }

        @Override
        public String version() {
            return "together-1";
        }

        private static Quotation parted(Quotation read) {
            String[] names = read.speaker().orElseThrow().label().split(" and ", 2);
            return new Quotation(
                    read.kind(),
                    read.act(),
                    read.text(),
                    read.spans(),
                    read.cue(),
                    read.source(),
                    Optional.of(new Speaker.Person(names[0], Optional.empty(), Optional.empty())),
                    new Uttered(Optional.of(PartialDate.ofDay(2026, 2, 1)), "inherited: same speaker, same interview"),
                    read.venue(),
                    read.confidence(),
                    read.rule(),
                    read.evidence(),
                    List.of(new Speaker.Person(names[1], Optional.empty(), Optional.empty())),
                    read.cautions());
        }
    }
}
