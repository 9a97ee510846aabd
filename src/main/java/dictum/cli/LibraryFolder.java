package dictum.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where the library lies when no {@code --library} is given. */
final class LibraryFolder {
    private LibraryFolder() {}

    /**
     * {@code DICTUM_LIBRARY}, or else the folder in which the system keeps an application's data.
     *
     * @param system as {@code os.name} has it
     * @see <a href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG base directories</a>
     */
    static Path standard(Map<String, String> environment, String system, Path home) {
        Optional<String> chosen = variable(environment, "DICTUM_LIBRARY");
        if (chosen.isPresent()) {
            return Path.of(chosen.get());
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return variable(environment, "APPDATA")
                    .map(Path::of)
                    .orElseGet(() -> home.resolve("AppData").resolve("Roaming"))
                    .resolve("Dictum");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Dictum");
        }
        return variable(environment, "XDG_DATA_HOME")
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElseGet(() -> home.resolve(".local").resolve("share"))
                .resolve("dictum");
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }
}
