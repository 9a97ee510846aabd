package dictum.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;

final class NameServiceTest {
    @Test
    void passesTheAnswerOn() throws UnknownHostException {
        InetAddress machine = InetAddress.getByName("93.184.215.14");
        try (NameService names = new NameService(name -> List.of(machine), Duration.ofMinutes(1))) {
            assertThat(names.lookup("paper.example")).containsExactly(machine);
        }
    }

    @Test
    void doesNotWaitForAnAnswerThatNeverComes() {
        CountDownLatch never = new CountDownLatch(1);
        Dns silent = name -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new UnknownHostException(name);
        };
        try (NameService names = new NameService(silent, Duration.ofMillis(50))) {
            assertThatThrownBy(() -> names.lookup("paper.example"))
                    .isInstanceOf(UnknownHostException.class)
                    .hasMessageContaining("no answer");
        }
    }

    @Test
    void tellsThatANameIsUnknown() {
        Dns empty = name -> {
            throw new UnknownHostException(name);
        };
        try (NameService names = new NameService(empty, Duration.ofMinutes(1))) {
            assertThatThrownBy(() -> names.lookup("nowhere.example"))
                    .isInstanceOf(UnknownHostException.class)
                    .hasMessageContaining("nowhere.example: not known");
        }
    }
}
