package dictum.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OffsetsTest {
    private static final List<Span> SPANS = List.of(new Span(2, 4), new Span(5, 9), new Span(5, 12), new Span(20, 21));

    @Test
    void countsWhatLiesUpToAnOffset() {
        assertThat(countUpTo(1)).isZero();
        assertThat(countUpTo(2)).isEqualTo(1);
        assertThat(countUpTo(5)).isEqualTo(3);
        assertThat(countUpTo(19)).isEqualTo(3);
        assertThat(countUpTo(99)).isEqualTo(4);
        assertThat(Offsets.countUpTo(List.<Span>of(), Span::start, 7)).isZero();
    }

    private static int countUpTo(int offset) {
        return Offsets.countUpTo(SPANS, Span::start, offset);
    }
}
