package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.PartialDate;
import org.junit.jupiter.api.Test;

class ReferenceDayTest {
    private static String dayOf(Told article) {
        return ReferenceDay.of(Clauses.of(article.frame()))
                .date()
                .map(PartialDate::toString)
                .orElse("none");
    }

    private static Told report(String text) {
        return Told.article("AMITY, March 16. " + text).dateline("AMITY, March 16.", "--03-16");
    }

    @Test
    void givesTheDatelineTheYearOfIssue() {
        assertThat(dayOf(report("It rained.").issued("2031-03-18"))).isEqualTo("2031-03-16");
        assertThat(dayOf(report("It rained.").issued("2031-03-15"))).isEqualTo("2031-03-16");
        assertThat(dayOf(report("It rained.").issued("2031"))).isEqualTo("2031-03-16");
    }

    @Test
    void goesBackOverTheNewYear() {
        assertThat(dayOf(Told.article("AMITY, Dec 31. It rained.")
                        .dateline("AMITY, Dec 31.", "--12-31")
                        .issued("2031-01-01")))
                .isEqualTo("2030-12-31");
    }

    @Test
    void takesTheDayOfIssueWithoutADateline() {
        assertThat(dayOf(Told.article("It rained.").issued("2031-03-18"))).isEqualTo("2031-03-18");
        assertThat(dayOf(Told.article("It rained."))).isEqualTo("none");
    }

    @Test
    void trustsALateChangeOfThePageNoFurtherThanItIsNear() {
        assertThat(dayOf(report("It rained.").modified("2031-03-20"))).isEqualTo("2031-03-16");
        assertThat(dayOf(report("It rained.").modified("2031-12-20"))).isEqualTo("--03-16");
    }

    @Test
    void infersTheYearFromTheWeekdayAndTheLatestEvent() {
        // 16 March is a Monday in 2020 and 2026.
        Told article = report("It rained, Okoro said on Monday.\n\nThe port closed in December 2019.");
        ReferenceDay day = ReferenceDay.of(Clauses.of(article.frame()));
        assertThat(day.date().map(PartialDate::toString)).contains("2020-03-16");
        assertThat(day.inference())
                .contains("inferred")
                .contains("December 2019")
                .contains("Monday");
    }

    @Test
    void infersTheYearFromAWeekdayOnTheDayBefore() {
        // 16 March is a Tuesday in 2021.
        assertThat(dayOf(report("It rained, Okoro said on Monday.\n\nThe port closed in May 2020.")))
                .isEqualTo("2021-03-16");
    }

    @Test
    void countsNoEventThatLiesAhead() {
        assertThat(dayOf(report("It rained, Okoro said on Monday.\n\nThe port closed in December 2019.\n\n"
                        + "A new one will open in May 2024.")))
                .isEqualTo("2020-03-16");
    }

    @Test
    void infersNoYearFarFromTheLatestEvent() {
        assertThat(dayOf(report("It rained, Okoro said on Monday.\n\nThe port closed in 2011.")))
                .isEqualTo("--03-16");
    }

    @Test
    void infersTheYearFromTheOrderOfDaysWhenNoWeekdayHelps() {
        assertThat(dayOf(report("It rained.\n\nThe port closed in December 2019.")))
                .isEqualTo("2020-03-16");
        assertThat(dayOf(report("It rained.\n\nThe port closed on March 2, 2020.")))
                .isEqualTo("2020-03-16");
        assertThat(dayOf(report("It rained.\n\nThe port closed in March 2020.")))
                .isEqualTo("--03-16");
        assertThat(dayOf(report("It rained.\n\nThe port closed in 2020."))).isEqualTo("--03-16");
    }

    @Test
    void datesNothingByAWeekdayWhenTheYearIsUnknown() {
        Occasion occasion = report("It rained, Okoro said on Monday.")
                .statement("Ada Okoro", "It rained", "said", "Okoro")
                .occasion();
        assertThat(occasion.uttered().date()).isEmpty();
        assertThat(occasion.uttered().basis()).contains("on Monday").contains("cannot be counted");
    }

    @Test
    void refusesAWeekdayThatDoesNotFitItsDate() {
        assertThat(Told.article("Okoro said on Monday, March 5, that boats leak.")
                        .issued("2031-03-07")
                        .statement("Ada Okoro", "boats leak", "said", "Okoro")
                        .dates())
                .containsExactly("undated");
        assertThat(Told.article("Okoro said on Wednesday, March 5, that boats leak.")
                        .issued("2031-03-07")
                        .statement("Ada Okoro", "boats leak", "said", "Okoro")
                        .dates())
                .containsExactly("2031-03-05");
    }

    @Test
    void countsWeeksMonthsAndYearsOnlyAsFarAsTheyAreCertain() {
        assertThat(said("last month", "2031-03-20")).isEqualTo("2031-02");
        assertThat(said("last year", "2031-03-20")).isEqualTo("2030");
        assertThat(said("last week", "2031-03-20")).isEqualTo("2031-03");
        assertThat(said("last week", "2031-03-05")).isEqualTo("undated");
        assertThat(said("last Monday", "2031-03-07")).isEqualTo("undated");
        assertThat(said("last Thursday", "2031-03-04")).isEqualTo("2031-02-27");
        assertThat(said("a day earlier", "2031-03-04")).isEqualTo("undated");
    }

    private static String said(String when, String issued) {
        return Told.article("Okoro said " + when + " that boats leak.")
                .issued(issued)
                .statement("Ada Okoro", "boats leak", "said", "Okoro")
                .dates()
                .get(0);
    }
}
