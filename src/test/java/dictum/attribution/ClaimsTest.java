package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ClaimsTest {
    private final Claims claims = new Claims(12);

    @Test
    void tellTheStrongestOfAnotherCue() {
        claims.clear();
        claims.add(candidate(1, 0, 2f, 2, 6));
        claims.add(candidate(8, 7, 3f, 4, 6));

        assertThat(claims.content(3, 8)).isEqualTo(2f);
        assertThat(claims.content(5, 1)).isEqualTo(3f);
        assertThat(claims.content(5, 8)).isEqualTo(2f);
        assertThat(claims.credit(7, 1)).isEqualTo(3f);
    }

    @Test
    void holdNoneOfACueAgainstItself() {
        claims.clear();
        claims.add(candidate(1, 0, 2f, 2, 6));

        assertThat(claims.content(3, 1)).isEqualTo(Claims.NONE);
        assertThat(claims.credit(0, 1)).isEqualTo(Claims.NONE);
    }

    @Test
    void areForgottenWhenCleared() {
        claims.clear();
        claims.add(candidate(1, 0, 2f, 2, 6));
        claims.clear();

        assertThat(claims.content(3, 8)).isEqualTo(Claims.NONE);
    }

    private static Candidate candidate(int cue, int source, float score, int from, int to) {
        Candidate candidate = new Candidate(cue, source, source, new int[] {from, to}, null);
        candidate.linear = score;
        return candidate;
    }
}
