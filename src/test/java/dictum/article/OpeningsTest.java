package dictum.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OpeningsTest {
    private final Openings openings = new Openings(List.of("photo", "photo by", "inscrit", "änderung"));

    @Test
    void all_with_which_a_line_begins_are_told_in_whatever_case() {
        assertThat(openings.of("PHOTO BY Mira Lind")).containsExactly("photo", "photo by");
        assertThat(openings.of("Änderung vom 3. Mai")).containsExactly("änderung");
        assertThat(openings.of("İnscrit le 3 mai")).containsExactly("inscrit");
    }

    @Test
    void words_further_in_and_lines_that_end_too_early_do_not_count() {
        assertThat(openings.open("A photo by Mira Lind")).isFalse();
        assertThat(openings.open("phot")).isFalse();
        assertThat(openings.open("")).isFalse();
    }
}
