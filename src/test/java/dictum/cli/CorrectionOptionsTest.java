package dictum.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dictum.model.DictumException;
import dictum.model.PartialDate;
import dictum.model.Quotation;
import dictum.model.Review;
import dictum.model.Speaker;
import dictum.model.Uttered;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

final class CorrectionOptionsTest {
    @Command(name = "set")
    private static final class Set {
        @Mixin
        private final CorrectionOptions options = new CorrectionOptions();
    }

    private static CorrectionOptions given(String... arguments) {
        Set set = new Set();
        new CommandLine(set).parseArgs(arguments);
        return set.options;
    }

    private static Review.Correction correction(String... arguments) {
        return given(arguments).correctionOf(Samples.quotation());
    }

    @Test
    void aNewSpeakerTakesNothingFromTheOldOne() {
        assertThat(correction("--speaker", "Ada Okoro").speaker())
                .contains(new Speaker.Person("Ada Okoro", Optional.empty(), Optional.empty()));
    }

    @Test
    void aRoleAloneKeepsNameAndAffiliation() {
        assertThat(correction("--role", "pilot").speaker())
                .contains(new Speaker.Person("Mara Olin", Optional.of("pilot"), Optional.of("Norr Harbour Board")));
    }

    @Test
    void anotherNameOfABodyIsABodysUnlessItsKindOrARoleIsGiven() {
        Quotation told = new Review.Correction(
                        Optional.of(new Speaker.Organisation("Ministry of Fisheries")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())
                .applyTo(Samples.quotation());
        CorrectionOptions another = given("--speaker", "Ministry of Fish");
        assertThat(another.correctionOf(told).speaker()).contains(new Speaker.Organisation("Ministry of Fish"));
        assertThat(another.kindOfAnotherName(told)).contains("organisation");
        assertThat(given("--speaker", "Ada Okoro", "--speaker-kind", "person")
                        .correctionOf(told)
                        .speaker())
                .contains(new Speaker.Person("Ada Okoro", Optional.empty(), Optional.empty()));
        assertThat(given("--speaker", "Ada Okoro", "--role", "mayor")
                        .correctionOf(told)
                        .speaker())
                .contains(new Speaker.Person("Ada Okoro", Optional.of("mayor"), Optional.empty()));
        assertThat(given("--speaker", "Ada Okoro").kindOfAnotherName(Samples.quotation()))
                .isEmpty();
    }

    @Test
    void aDateMayBePartialAndHasABasis() {
        assertThat(correction("--date", "2020-03").uttered())
                .contains(new Uttered(Optional.of(PartialDate.parse("2020-03")), "set by the reviewer"));
        assertThat(correction("--date", "2020", "--basis", "her diary").uttered())
                .contains(new Uttered(Optional.of(PartialDate.parse("2020")), "her diary"));
    }

    @Test
    void undatedIsAValue() {
        assertThat(correction("--undated").uttered()).contains(Uttered.undated("set by the reviewer"));
    }

    @Test
    void whatIsNotGivenStaysAsFound() {
        Review.Correction kind = correction("--kind", "mixed");

        assertThat(kind.kind()).contains(Quotation.Kind.MIXED);
        assertThat(kind.speaker()).isEmpty();
        assertThat(kind.uttered()).isEmpty();
        assertThat(kind.venue()).isEmpty();
    }

    @Test
    void refusesAKindOfNobody() {
        assertThatExceptionOfType(DictumException.class)
                .isThrownBy(() -> correction("--role", "pilot", "--speaker-kind", "organisation"))
                .matches(failure -> failure.kind() == DictumException.Kind.USAGE);
    }

    @Test
    void refusesAKindThatThereIsNot() {
        assertThatExceptionOfType(CommandLine.ParameterException.class)
                .isThrownBy(() -> correction("--speaker", "Bo", "--speaker-kind", "ghost"))
                .withMessageContaining("\"ghost\" is none of person, organisation, document, unnamed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--date 2020 --undated", "--venue-name Radio --kind direct", "--basis diary"})
    void refusesWhatContradictsItself(String arguments) {
        assertThatExceptionOfType(DictumException.class)
                .isThrownBy(() -> given(arguments.split(" ")).check(true))
                .matches(failure -> failure.kind() == DictumException.Kind.USAGE);
    }

    @Test
    void valuesBelongToSetAlone() {
        assertThatExceptionOfType(DictumException.class)
                .isThrownBy(() -> given("--speaker", "Bo").check(false))
                .withMessageContaining("\"set\"");
    }
}
