package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayNamesTest {
    /** The words of all time phrases in the article. */
    private static List<String> phrases(String article) {
        Frame frame = Told.article(article).frame();
        Clauses clauses = Clauses.of(frame);
        List<String> phrases = new ArrayList<>();
        for (int i = 0; i < clauses.sentences().size(); i++) {
            List<Unit> units = clauses.sentences().get(i).units();
            clauses.phrases(i).forEach(phrase -> phrases.add(phrase.words(frame.text(), units)));
        }
        return phrases;
    }

    @Test
    void leavesPapersAndProgrammesAlone() {
        assertThat(phrases("Okoro told The Sunday Trumpet and the Mail on Sunday. She told Sunday World."))
                .isEmpty();
        assertThat(phrases("Sunday Trumpet readers saw Okoro on Saturday Night Live."))
                .isEmpty();
        assertThat(phrases("Okoro told the Guardian on Sunday.")).containsExactly("on Sunday");
    }

    @Test
    void leavesFeastsAndClubsAlone() {
        assertThat(phrases("Okoro said on Good Friday, on Super Tuesday and on Easter Monday."))
                .isEmpty();
        assertThat(phrases("Sheffield Wednesday lost. Wednesday manager Okoro left on Wednesday."))
                .containsExactly("on Wednesday");
    }

    @Test
    void knowsWhomADayNames() {
        assertThat(phrases("Actor Tuesday Quill sang. Tuesday said it rained on Tuesday and late Tuesday night."))
                .containsExactly("on Tuesday", "Tuesday night");
        assertThat(phrases("Comrade Sunday Friday sang. Friday queried. It rained on Friday."))
                .containsExactly("on Friday");
        assertThat(phrases("Striker Sunday Obi ran.")).isEmpty();
    }

    @Test
    void knowsWhomAMonthNames() {
        assertThat(phrases("Theresa May sang. They trust in May. In May, it rained until May 3."))
                .containsExactly("In May", "May 3");
        assertThat(phrases("They trust in May.")).containsExactly("in May");
    }

    @Test
    void keepsDaysThatStandBesideNames() {
        assertThat(phrases("On Tuesday Okoro ran, Okoro said Tuesday Ohio voted, in Ohio Tuesday it rained."))
                .containsExactly("On Tuesday", "Tuesday", "Tuesday");
        assertThat(phrases("Late Monday Okoro ran. On Monday March 2 Okoro ran."))
                .containsExactly("Late Monday", "On Monday March 2");
    }
}
