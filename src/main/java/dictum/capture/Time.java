package dictum.capture;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/** A clock and the waiting by it; tests bring one of their own that does not wait. */
interface Time {
    /** As {@link System#nanoTime()}: only differences mean something. */
    long nanos();

    /** Waits until {@code changed} is signalled, or for {@code nanos}; its lock is held. */
    void await(Condition changed, long nanos) throws InterruptedException;

    static Time real() {
        return new Time() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            @SuppressWarnings("WaitNotInLoop") // the caller looks again at what it waits for
            public void await(Condition changed, long nanos) throws InterruptedException {
                changed.await(nanos, TimeUnit.NANOSECONDS);
            }
        };
    }
}
