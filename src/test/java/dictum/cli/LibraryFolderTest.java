package dictum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LibraryFolderTest {
    private static final Path HOME = Path.of("home", "ivo");

    @TempDir
    Path data;

    @Test
    void theVariableOutranksTheSystem() {
        assertThat(LibraryFolder.standard(Map.of("DICTUM_LIBRARY", "here"), "Linux", HOME))
                .isEqualTo(Path.of("here"));
    }

    @Test
    void linuxKeepsItWithOtherData() {
        assertThat(LibraryFolder.standard(Map.of(), "Linux", HOME)).isEqualTo(HOME.resolve(".local/share/dictum"));
        assertThat(LibraryFolder.standard(Map.of("XDG_DATA_HOME", data.toString()), "Linux", HOME))
                .isEqualTo(data.resolve("dictum"));
    }

    @Test
    void aRelativeDataFolderIsIgnoredAsTheStandardSays() {
        assertThat(LibraryFolder.standard(Map.of("XDG_DATA_HOME", "data"), "Linux", HOME))
                .isEqualTo(HOME.resolve(".local/share/dictum"));
    }

    @Test
    void macAndWindowsHaveTheirOwnPlaces() {
        assertThat(LibraryFolder.standard(Map.of(), "Mac OS X", HOME))
                .isEqualTo(HOME.resolve("Library/Application Support/Dictum"));
        assertThat(LibraryFolder.standard(Map.of("APPDATA", "roaming"), "Windows 11", HOME))
                .isEqualTo(Path.of("roaming", "Dictum"));
    }

    @Test
    void anEmptyVariableIsNone() {
        assertThat(LibraryFolder.standard(Map.of("DICTUM_LIBRARY", ""), "Linux", HOME))
                .isEqualTo(HOME.resolve(".local/share/dictum"));
    }
}
