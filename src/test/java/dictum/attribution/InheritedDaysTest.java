package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which day a statement has from one before it, and what ends that. */
final class InheritedDaysTest {
    /** Friday, 7 March 2031. */
    private static final String FRIDAY = "2031-03-07";

    @Test
    void inheritsTheDateOfTheSpeakersStatementBefore() {
        List<Occasion> occasions = Told.article("""
                        Boats leak, Ada Okoro said in an interview with Harbour Radio on Wednesday.

                        "They always did," she added.

                        The yard opened in 2019.

                        Boats sink, Femi Bello said.

                        ## Winter

                        Okoro said they would be mended.
                        """)
                .issued(FRIDAY)
                .statement("Ada Okoro", "Boats leak", "said", "Ada Okoro")
                .statement("Ada Okoro", "They always did", "added", "she")
                .statement("Femi Bello", "Boats sink", "said", "Femi Bello")
                .statement("Ada Okoro", "they would be mended", "said", "Okoro")
                .occasions();
        assertThat(occasions.stream()
                        .map(each -> each.uttered().date().map(Object::toString).orElse("")))
                .containsExactly("2031-03-05", "2031-03-05", "", "2031-03-05");
        assertThat(occasions.get(1).uttered().basis())
                .startsWith(
                        "inherited: same speaker, same interview (Harbour Radio) as in an earlier statement, dated by")
                .contains("\"on Wednesday\"");
        assertThat(occasions.get(3).venue().flatMap(venue -> venue.name())).contains("Harbour Radio");
        assertThat(occasions.get(2).venue()).isEmpty();
    }

    @Test
    void knowsAnInterviewAgainByItsName() {
        assertThat(Told.article("""
                                Boats leak, Ada Okoro said in an interview with the Harbour-24 TV channel on Wednesday.

                                Okoro told the Amity Times earlier that they float.

                                "We mend them," she said in an interview with the Harbour-24 television channel.
                                """)
                        .issued(FRIDAY)
                        .statement("Ada Okoro", "Boats leak", "said", "Ada Okoro")
                        .statement("Ada Okoro", "they float", "told", "Okoro")
                        .statement("Ada Okoro", "We mend them", "said", "she")
                        .dates())
                .containsExactly("2031-03-05", "undated", "2031-03-05");
    }

    @Test
    void inheritsNothingFromAnotherOccasion() {
        assertThat(Told.article("""
                                Boats leak, Ada Okoro said in an interview with Harbour Radio on Wednesday.

                                "We mend them," Okoro wrote in a letter.
                                """)
                        .issued(FRIDAY)
                        .statement("Ada Okoro", "Boats leak", "said", "Ada Okoro")
                        .statement("Ada Okoro", "We mend them", "wrote", "Okoro")
                        .dates())
                .containsExactly("2031-03-05", "undated");
    }

    @Test
    void lendsNoBackgroundDateToALaterStatement() {
        assertThat(Told.article("""
                                Okoro announced in September 2027 that boats leak. They were painted.

                                Okoro said they float.
                                """)
                        .issued(FRIDAY)
                        .statement("Ada Okoro", "boats leak", "announced", "Okoro")
                        .statement("Ada Okoro", "they float", "said", "Okoro")
                        .dates())
                .containsExactly("2027-09", "undated");
    }

    @Test
    void endsWhatIsInheritedWithANewDay() {
        assertThat(Told.article("""
                                Boats leak, Ada Okoro said on Wednesday. The yard burned on Thursday.

                                Okoro said they float.
                                """)
                        .issued(FRIDAY)
                        .statement("Ada Okoro", "Boats leak", "said", "Ada Okoro")
                        .statement("Ada Okoro", "they float", "said", "Okoro")
                        .dates())
                .containsExactly("2031-03-05", "undated");
    }

    @Test
    void keepsWhatIsInheritedOverTheBackground() {
        for (String background : List.of(
                "The yard burned in 2019.",
                "It was sold on 5 January.",
                "The vote will be held by Monday.",
                "It was night (early Thursday in Selby).",
                "She spoke again on Wednesday.")) {
            assertThat(Told.article("Boats leak, Ada Okoro said on Wednesday. " + background
                                    + "\n\nOkoro said they float.")
                            .issued(FRIDAY)
                            .statement("Ada Okoro", "Boats leak", "said", "Ada Okoro")
                            .statement("Ada Okoro", "they float", "said", "Okoro")
                            .dates())
                    .as(background)
                    .containsExactly("2031-03-05", "2031-03-05");
        }
    }

    @Test
    void inheritsNothingFromARelativeClause() {
        assertThat(Told.article("Okoro, who proposed in a 2014 paper that boats leak, said they float.")
                        .issued(FRIDAY)
                        .statement("Ada Okoro", "boats leak", "proposed", "who")
                        .statement("Ada Okoro", "they float", "said", "Okoro")
                        .dates())
                .containsExactly("2014", "undated");
    }

    @Test
    void endsAnOccasionWithoutADateWhereATimeIsTold() {
        List<Occasion> occasions = Told.article(
                        "Okoro wrote in a memo that boats leak.\n\nBello rang Okoro last week. “We sail,” Okoro said.")
                .issued(FRIDAY)
                .statement("Ada Okoro", "boats leak", "wrote", "Okoro")
                .statement("Ada Okoro", "We sail", "said", "Okoro")
                .occasions();
        assertThat(occasions.get(0).venue()).isPresent();
        assertThat(occasions.get(1).venue()).isEmpty();
    }

    @Test
    void inheritsNothingOfLongAgoForWhatLooksBack() {
        for (String now : List.of("recalled", "said")) {
            assertThat(Told.article("Okoro wrote in 1962 that boats leak. “I was young,” Okoro " + now + ".")
                            .issued(FRIDAY)
                            .statement("Ada Okoro", "boats leak", "wrote", "Okoro")
                            .statement("Ada Okoro", "I was young", now, "Okoro")
                            .dates())
                    .as(now)
                    .containsExactly("1962", "undated");
        }
    }

    @Test
    void inheritsNothingOfLongAgoForWhatIsAskedNow() {
        for (String turn : List.of("Asked about that, she smiled.", "Now she is less sure.")) {
            assertThat(Told.article("Okoro said in 2029 that boats leak. " + turn + " “We sail,” she said.")
                            .issued(FRIDAY)
                            .statement("Ada Okoro", "boats leak", "said", "Okoro")
                            .statement("Ada Okoro", "We sail", "said", "she")
                            .dates())
                    .as(turn)
                    .containsExactly("2029", "undated");
        }
    }

    @Test
    void handsNoDayOnToWhatIsSaidElsewhereOrLater() {
        for (String between : List.of(
                "Outside the building, she was less sure.",
                "On leaving the room she was less sure.",
                "She later apologised.",
                "She later withdrew the remark.",
                "She laughed when she was told of the reply.",
                "She frowned when shown the report.")) {
            List<String> dates = Told.article("Ada Okoro told the committee on Tuesday that the lamps were “safe”.\n\n"
                            + between + " “They may not be,” Okoro said.")
                    .issued(FRIDAY)
                    .statement("Ada Okoro", "the lamps were “safe”", "told", "Ada Okoro")
                    .statement("Ada Okoro", "They may not be", "said", "Okoro")
                    .dates();

            assertThat(dates).as(between).containsExactly("2031-03-04", "undated");
        }
    }

    @Test
    void goesOnWithWhatWasSaidThen() {
        List<String> dates = Told.article(
                        "In 2019 Ada Okoro told the harbour paper that boats leak. “Badly,” she said then.")
                .issued(FRIDAY)
                .statement("Ada Okoro", "boats leak", "told", "Ada Okoro")
                .statement("Ada Okoro", "Badly", "said", "she")
                .dates();

        assertThat(dates).containsExactly("2019", "2019");
    }

    @Test
    void goesOnFromWhatWasSaidOutside() {
        List<String> dates = Told.article(
                        "“They are safe,” Ada Okoro said outside court on Tuesday.\n\n“I hope,” she said.")
                .issued(FRIDAY)
                .statement("Ada Okoro", "They are safe", "said", "Ada Okoro")
                .statement("Ada Okoro", "I hope", "said", "she")
                .dates();

        assertThat(dates).containsExactly("2031-03-04", "2031-03-04");
    }

    @Test
    void handsNoDayOnToAnotherTime() {
        for (String later : List.of(
                "Before last year's election, Okoro said the lamps were fine.",
                "As a student, Okoro said the lamps were fine.",
                "When she took office, Okoro said the lamps were fine.")) {
            List<String> dates = Told.article("“They are safe,” Ada Okoro said on Tuesday.\n\n" + later)
                    .issued(FRIDAY)
                    .statement("Ada Okoro", "They are safe", "said", "Ada Okoro")
                    .statement("Ada Okoro", "the lamps were fine", "said", "Okoro")
                    .dates();

            assertThat(dates).as(later).containsExactly("2031-03-04", "undated");
        }
    }

    @Test
    void leavesABareWordOpenBehindOneOfLongAgo() {
        List<String> dates = Told.article(
                        "In 2022 Ada Okoro promised to go. “I will not go,” she said. “Never,” she added.")
                .issued(FRIDAY)
                .statement("Ada Okoro", "to go", "promised", "Ada Okoro")
                .statement("Ada Okoro", "I will not go", "said", "she")
                .dates();

        assertThat(dates).containsExactly("2022", "undated");
    }

    @Test
    void endsWhereTheSpeakerHasAnOccasionOfTheirOwn() {
        List<Occasion> occasions = Told.article("""
                        Boats leak, Ada Okoro said on Wednesday.

                        In a long interview, Okoro said they would be mended.
                        """)
                .issued(FRIDAY)
                .statement("Ada Okoro", "Boats leak", "said", "Ada Okoro")
                .statement("Ada Okoro", "they would be mended", "said", "Okoro")
                .occasions();
        assertThat(occasions.stream()
                        .map(each -> each.uttered().date().map(Object::toString).orElse("")))
                .containsExactly("2031-03-05", "");
    }
}
