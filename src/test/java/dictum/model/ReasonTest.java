package dictum.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

final class ReasonTest {
    @Test
    void tellsWhatIsWrongWithAFileAndNotItsNameAlone() {
        assertThat(Reason.of(new AccessDeniedException("/quotes/runs"))).isEqualTo("/quotes/runs: permission denied");
        assertThat(Reason.of(new NoSuchFileException("/quotes"))).isEqualTo("/quotes: no such file or folder");
        assertThat(Reason.of(new FileSystemException("/quotes", null, "Read-only file system")))
                .isEqualTo("/quotes: Read-only file system");
        assertThat(Reason.of(new IOException("broken pipe"))).isEqualTo("broken pipe");
    }
}
