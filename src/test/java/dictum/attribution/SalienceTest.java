package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SalienceTest {
    @Test
    void ranksTheSubjectBeforeTheObjectAndThatBeforeWhoIsBehindAPreposition() {
        String text = "Ada Okoro met Tom Barr at the home of Maria Lund.";

        assertThat(of("Ada Okoro", false, text)).isGreaterThan(of("Tom Barr", true, text));
        assertThat(of("Tom Barr", true, text)).isGreaterThan(of("Maria Lund", true, text));
    }

    @Test
    void ranksTheSubjectOfASubordinateClauseBehindThatOfTheSentence() {
        String text = "It rained when Ada Okoro left the harbour.";

        assertThat(of("Ada Okoro", false, text)).isLessThan(Salience.SUBJECT).isGreaterThan(Salience.OBLIQUE);
    }

    @Test
    void takesANameThatOnlyModifiesANounForNoSubject() {
        assertThat(of("Ada Okoro", false, "The Ada Okoro affair went on.")).isEqualTo(Salience.OBLIQUE);
    }

    @Test
    void ranksWhoIsNamedInsideAQuotationLast() {
        assertThat(of("Ada Okoro", false, "“Ada Okoro was late,” he said.")).isLessThan(Salience.ASIDE);
    }

    private static double of(String name, boolean subjectSeen, String text) {
        Cast cast = Cast.of(Paragraphs.frame(text));
        Mention mention = cast.mentions().stream()
                .filter(one -> one.span().of(text).equals(name))
                .findFirst()
                .orElseThrow();
        return Salience.of(mention, cast.lines().get(mention.line()), subjectSeen);
    }
}
