package dictum.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Whether the desk does by itself what it can put off. */
final class PresenceTest {
    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);
    private final Presence presence = new Presence(clock::get);

    @Test
    void isFeltForAWhileAfterEachRequest() {
        assertThat(presence.isFelt()).isFalse();
        presence.seen();
        assertThat(presence.isFelt()).isTrue();
        pass(299);
        assertThat(presence.isFelt()).isTrue();
        presence.seen();
        pass(299);
        assertThat(presence.isFelt()).isTrue();
        pass(2);
        assertThat(presence.isFelt()).isFalse();
    }

    @Test
    void isFeltOfWhoeverIsExpectedUntilSomeoneCameOrNobodyDid() {
        presence.expected();
        pass(1999);
        assertThat(presence.isFelt()).isTrue();
        pass(2);
        assertThat(presence.isFelt()).isFalse();

        presence.expected();
        pass(1000);
        presence.seen();
        pass(301);
        assertThat(presence.isFelt()).isFalse();
    }

    private void pass(int milliseconds) {
        clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(milliseconds));
    }
}
