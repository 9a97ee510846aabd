package dictum.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TurnsTest {
    private static final long SECOND = 1_000_000_000L;

    private final Turns<String> turns = new Turns<>(SECOND);

    @Test
    void aHostIsAskedOnceAtATimeAndAfterAPause() {
        turns.add("a", "1", 0);
        turns.add("a", "2", 0);

        assertThat(turns.next(10)).get().extracting(Turns.Turn::work).isEqualTo("1");
        assertThat(turns.next(10 * SECOND)).isEmpty();
        assertThat(turns.due()).isEmpty();
        turns.done("a", 10 * SECOND);
        assertThat(turns.next(10 * SECOND)).isEmpty();
        assertThat(turns.due()).hasValue(11 * SECOND);
        assertThat(turns.next(11 * SECOND)).get().extracting(Turns.Turn::work).isEqualTo("2");
        assertThat(turns.over()).isFalse();
        turns.done("a", 11 * SECOND);
        assertThat(turns.over()).isTrue();
    }

    @Test
    void hostsDoNotWaitForOneAnother() {
        turns.add("a", "1", 0);
        turns.add("b", "2", 0);
        turns.rest("a", 60 * SECOND);

        assertThat(turns.next(1)).get().extracting(Turns.Turn::work).isEqualTo("2");
        assertThat(turns.due()).hasValue(60 * SECOND);
    }

    @Test
    void aSiteMayAskForLongerPausesButNotForShorterOnes() {
        turns.slow("a", 5 * SECOND);
        turns.slow("b", SECOND / 2);
        for (String host : List.of("a", "b")) {
            turns.add(host, "1", 0);
            turns.add(host, "2", 0);
            turns.next(0);
            turns.done(host, 0);
        }
        assertThat(turns.next(SECOND)).get().extracting(Turns.Turn::host).isEqualTo("b");
        assertThat(turns.due()).hasValue(5 * SECOND);
    }

    @Test
    void whatIsTriedAgainLetsOthersGoFirst() {
        turns.add("a", "again", 30 * SECOND);
        turns.add("a", "next", 0);

        assertThat(turns.next(0)).get().extracting(Turns.Turn::work).isEqualTo("next");
        turns.done("a", 0);
        assertThat(turns.due()).hasValue(30 * SECOND);
    }

    @Test
    void everythingGetsItsTurnAndNoHostIsHurried() {
        Random random = new Random(7);
        List<String> given = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            String work = Integer.toString(i);
            given.add(work);
            turns.add("host" + random.nextInt(20), work, random.nextInt(3) * SECOND);
        }
        List<String> done = new ArrayList<>();
        Map<String, Long> free = new HashMap<>();
        long now = 0;
        while (!turns.over()) {
            var turn = turns.next(now);
            if (turn.isEmpty()) {
                now = turns.due().orElseThrow();
                continue;
            }
            String host = turn.get().host();
            assertThat(now).isGreaterThanOrEqualTo(free.getOrDefault(host, 0L));
            now += random.nextInt(1000);
            turns.done(host, now);
            free.put(host, now + SECOND);
            done.add(turn.get().work());
        }
        assertThat(done).containsExactlyInAnyOrderElementsOf(given);
        // Twenty hosts side by side: about a hundred each, a second apart.
        assertThat(now).isLessThan(160 * SECOND);
    }
}
