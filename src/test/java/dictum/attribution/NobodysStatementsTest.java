package dictum.attribution;

import static dictum.attribution.Readings.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports that nobody makes: half a clause, a denial read without its "not", advice to the reader. */
final class NobodysStatementsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "I don’t think there’s an easier way to brew a delicious cup than with a press.",
                "Tom Hart hardly thought that the lid would hold.",
                "Tom Hart does not believe the plan is “dead”.",
                "I also didn’t like that the lid had some plastic parts.",
                "Hart backed off some of his first proposals on Monday.",
                "Nor have they warned that the harbour is closed.",
                "The storm shows no sign of slowing, the harbour is calm.",
                "His supporters are showing no signs of wanting to rally behind Reed.",
                "Even as he fought on, he rarely mentioned Reed by name.",
                "The tower also holds a map of the harbour and promotes fishing.",
                "Meridian Rail has held firm despite criticisms that it would be better off adopting other trains.",
                "The minister made no mention of the boats having been sold abroad.",
                "The ministry is balking at committing to buy more goods.",
                "The House approved a bill to cut the tax.",
                "Nor do I think it’s a heresy to enjoy the film.",
                "They refuse on several occasions to denounce the raid.",
                "Reed has lashed out after a divided court upheld a broad reading of the law.",
                "Ann Reed teaches constitutional law, a field she believes is crucial for change.",
            })
    void areNotTold(String sentence) {
        assertThat(read(sentence)).isEmpty();
    }

    @Test
    void areLeftOutOfTextsThatSpeakToTheirReader() {
        List<String> advice = new ArrayList<>(
                Collections.nCopies(
                        24,
                        "You can put your cup where you like it, and when your kettle has boiled you pour the water on your leaves."));
        assertThat(read(advice.toArray(String[]::new))).isEmpty();
        advice.add("Some tea drinkers hope that it will be stronger. You might guess that it takes four minutes.");
        advice.add("Ada Okoro, who grows tea in Port Ellery, said that three minutes were enough.");
        assertThat(read(advice.toArray(String[]::new))).containsExactly("that three minutes were enough | Ada Okoro");
    }

    @Test
    void areLeftOutOfTextsThatLetNobodySpeak() {
        List<String> manual = new ArrayList<>(
                Collections.nCopies(
                        24,
                        "The kettle is filled to the line, the lid is shut and the water is brought to the boil before it is poured."));
        manual.add(
                "A pot called a “cezve” is put on the fire. The pot is known as the “mother of kitchens” in the hills.");
        manual.add(
                "Most cups carry a line that reads “fill me”. The best label is “made by hand, by us and nobody else”.");
        assertThat(read(manual.toArray(String[]::new))).isEmpty();
        manual.add("“It has to boil twice before it is any good,” Ada Okoro said.");
        assertThat(read(manual.toArray(String[]::new)))
                .contains("It has to boil twice before it is any good, | Ada Okoro");
    }

    @Test
    void areLeftOutOfTextsThatHardlyLetAnybodySpeak() {
        List<String> review = new ArrayList<>(
                Collections.nCopies(
                        48,
                        "The kettle is filled to the line, the lid is shut and the water is brought to the boil before it is poured."));
        review.add(
                "Port Ellery welcomes walkers. The Velora kettle supports several kinds of tea. Velora offers cheap cups.");
        review.add(
                "Meridian wants clear rules for tea. Ada Okoro identifies the leaves that are ripe. The Velora shows no sign of wear.");
        assertThat(read(review.toArray(String[]::new))).isEmpty();
        review.add("“It has to boil twice before it is any good,” Ada Okoro said.");
        review.add("The guild of growers says that three minutes are enough.");
        assertThat(read(review.toArray(String[]::new)))
                .containsExactly(
                        "It has to boil twice before it is any good, | Ada Okoro",
                        "that three minutes are enough | unnamed: The guild of growers");
    }

    @Test
    void areLeftInWhereAParagraphIsAQuotation() {
        List<String> manual = new ArrayList<>(
                Collections.nCopies(
                        24,
                        "The kettle is filled to the line, the lid is shut and the water is brought to the boil before it is poured."));
        manual.add("“It has to boil twice before it is any good, whatever they tell you.”");
        assertThat(read(manual.toArray(String[]::new)))
                .containsExactly("It has to boil twice before it is any good, whatever they tell you. | nobody");
    }

    @Test
    void areStatementsInNews() {
        assertThat(
                        read(
                                "Some tea growers hope that the rain will come in time. Ada Okoro expects the harvest to be poor."))
                .hasSize(2);
    }

    @Test
    void areTheirsWhoStandBehindTheVerb() {
        assertThat(
                        read(
                                "Taking a pill every day might help you as you enter your golden years, says certified personal trainer Sergio Pedemar."))
                .containsExactly(
                        "Taking a pill every day might help you as you enter your golden years | Sergio Pedemar");
        assertThat(read("Plus, taking a pill every day might help, says nutritionist Anju Mobar."))
                .containsExactly("Plus, taking a pill every day might help | Anju Mobar");
    }

    @Test
    void areTheirsWhoStandBehindTheVerbAndAComma() {
        assertThat(
                        read(
                                "Computers and electronic devices are the largest group of goods, said Mary E. Lovel, a Port Ellery University economist."))
                .containsExactly("Computers and electronic devices are the largest group of goods | Mary E. Lovel");
        assertThat(
                        read(
                                "According to Ann Moor, Advocate Karabo Moh once cautioned: “Amendment is indispensable to keep order.”"))
                .containsExactly("Amendment is indispensable to keep order. | Karabo Moh");
    }

    @Test
    void areNotOfWhomTheyBeginWith() {
        assertThat(
                        read(
                                "“It is a start,” said Ben Labar, a spokesman. Joe Bidar, he said, was the first president to stand at an active strike site."))
                .containsExactly(
                        "It is a start, | Ben Labar",
                        "Joe Bidar was the first president to stand at an active strike site | Ben Labar");
    }

    @Test
    void keepTheVerbBehindACreditInTheMiddle() {
        assertThat(
                        read(
                                "Saturday's peak demand, according to Mr. Marcus, reached 44,947 megawatts, much lower than the 46,797 he saw on Friday."))
                .containsExactly(
                        "Saturday's peak demand reached 44,947 megawatts, much lower than the 46,797 he saw on Friday | Marcus");
    }

    @Test
    void areTheSubjectsOfAPerfect() {
        assertThat(read("Studies have shown that more complex descriptions of wine make those wines taste better."))
                .containsExactly(
                        "that more complex descriptions of wine make those wines taste better | unnamed: Studies");
    }

    @Test
    void holdANumberWhole() {
        assertThat(
                        read(
                                "Heart disease is the No. 1 cause of death in the world, according to the Global Health Board."))
                .containsExactly(
                        "Heart disease is the No. 1 cause of death in the world | organisation: Global Health Board");
    }

    @Test
    void isNoQuestionThatIsAnsweredAndNothingBeyondADash() {
        assertThat(read("Tom Hart wavered in answering a question about whether he would sell the quay."))
                .noneMatch(told -> told.startsWith("a question"));
        assertThat(read("The board made an aggressive – some say unrealistic – pledge to cut its fares by half."))
                .noneMatch(told -> told.contains("pledge"));
    }

    @Test
    void isNoDeedWhoseObjectStandsWhereASpeakerMight() {
        assertThat(read("Tom Hart, of Mill Road, Keld, denies murder.")).noneMatch(told -> told.contains("Mill Road"));
        assertThat(read("The dispute began after the yard’s owner, Briar Hale, announced plans to cut night shifts."))
                .noneMatch(told -> told.startsWith("The dispute"));
    }
}
