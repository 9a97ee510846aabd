package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DescriptionTest {
    @Test
    void goesBackToTheOnlyOneInFocus() {
        String text = """
                Ada Okoro opened the ferry season in Port Selby on Monday.
                "The water is high," the actress said.
                """;

        assertThat(new Story(text).source("the actress").label()).isEqualTo("Ada Okoro");
    }

    @Test
    void readsAPlaceBeforeAnOffice() {
        String text = """
                Senator Ada Okoro opened the ferry season on Monday.
                The Selby senator said the water was high.
                """;

        assertThat(new Story(text).source("The Selby senator").label()).isEqualTo("Ada Okoro");
    }

    @Test
    void knowsAPersonByAge() {
        String text = """
                Ada Okoro, 34, met Peter Lind, 52, at the quay.
                The 52-year-old said the water was high.
                """;

        assertThat(new Story(text).source("The 52-year-old").label()).isEqualTo("Peter Lind");
    }

    @Test
    void neverMeansAPersonOfTheOtherGender() {
        String text = """
                Mr. Peter Lind opened the ferry season on Monday.
                The actress said the water was high.
                """;

        assertThat(new Story(text).source("The actress").kind()).isEqualTo("unnamed");
    }

    @Test
    void staysOpenBetweenTwoInFocus() {
        String text = """
                Ada Okoro and Ines Vale opened the ferry season on Monday.
                The actress said the water was high.
                """;

        assertThat(new Story(text).source("The actress").kind()).isEqualTo("unnamed");
    }

    @Test
    void leavesWhoeverMayBeAStrangerUnnamed() {
        String text = """
                Ada Okoro opened the ferry season on Monday.
                The woman said the water was high.
                A spokeswoman said it would fall.
                The official said nothing.
                """;

        Story story =
                new Story(text).source("The woman").source("A spokeswoman").source("The official");

        assertThat(story.credits())
                .extracting(credit -> credit.speaker().orElseThrow().kind())
                .containsOnly("unnamed");
    }

    @Test
    void meansTheCompanyInFocus() {
        String text = """
                Norland Airlines cut its fares on Monday.
                The company said the water was high.
                """;

        assertThat(new Story(text).source("The company").label()).isEqualTo("Norland Airlines");
    }

    @Test
    void takesNoMinistryForACompany() {
        String text = """
                The Ministry of Ports cut the fares on Monday.
                The company said the water was high.
                """;

        assertThat(new Story(text).source("The company").kind()).isEqualTo("unnamed");
    }

    @Test
    void tellsTheRoleOfWhomNothingElseTells() {
        String text = """
                Ada Okoro opened the ferry season in Port Selby on Monday.
                "The water is high," the singer said.
                """;

        assertThat(new Story(text).source("the singer").last().flatMap(speaker -> speaker.role()))
                .hasValue("singer");
    }
}
