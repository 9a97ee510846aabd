package dictum.citation;

import static dictum.citation.Samples.OKORO;
import static dictum.citation.Samples.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dictum.capture.Canary;
import dictum.citation.Samples.Source;
import dictum.model.DictumException;
import dictum.model.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Style files, which people download, that name other files and addresses or grow without end. */
final class HostileStyleTest {
    private static final String SECRET = "the key lies under the mat";
    private static final String STYLE = """
            <style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
              <info><title>Plain</title><id>plain</id><updated>2026-03-05T12:00:00+00:00</updated></info>
              <citation><layout><text variable="title"/></layout></citation>
              <bibliography><layout><text variable="title"/><text value=" %s"/></layout></bibliography>
            </style>
            """;

    @TempDir
    Path folder;

    @Test
    void aStyleWithADocumentTypeIsRefusedUnopened() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
        Path parameters = Files.writeString(folder.resolve("secret.dtd"), "<!ENTITY a \"%s\">".formatted(SECRET));
        try (Canary canary = new Canary()) {
            for (String type : List.of(
                    "<!DOCTYPE style>",
                    "<!DOCTYPE style SYSTEM \"%s\">".formatted(canary.at("/style.dtd")),
                    "<!DOCTYPE style PUBLIC \"x\" \"%s\">".formatted(canary.at("/style.dtd")),
                    "<!DOCTYPE style SYSTEM \"%s\">".formatted(parameters.toUri()),
                    "<!DOCTYPE style [<!ENTITY a SYSTEM \"%s\">]>".formatted(canary.at("/a")),
                    "<!DOCTYPE style [<!ENTITY a SYSTEM \"%s\">]>".formatted(secret.toUri()),
                    "<!DOCTYPE style [<!ENTITY %% p SYSTEM \"%s\"> %%p;]>".formatted(canary.at("/p")),
                    "<!DOCTYPE style [<!ENTITY %% p SYSTEM \"%s\"> %%p;]>".formatted(parameters.toUri()),
                    bomb())) {
                for (String word : List.of("&a;", "x")) {
                    String style = "<?xml version=\"1.0\"?>%s%s".formatted(type, STYLE.formatted(word));
                    long start = System.nanoTime();
                    assertThatThrownBy(() -> cited(style))
                            .as(style)
                            .isInstanceOf(DictumException.class)
                            .hasMessageContaining("is no style that can be used here")
                            .message()
                            .doesNotContain(SECRET)
                            .hasSizeLessThan(500);
                    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
                }
            }
            assertThat(canary.calls()).isZero();
        }
    }

    @Test
    void theSameStyleWithoutOneCites() throws IOException {
        assertThat(cited("<?xml version=\"1.0\"?>" + STYLE.formatted("by hand")))
                .contains("by hand");
    }

    private String cited(String style) throws IOException {
        Path file = Files.writeString(folder.resolve("plain.csl"), style);
        Entry entry = Source.byPeople("Mia Berg").quoting(said(OKORO, "It is closed"));
        return FormattedCitation.of(entry, CitationStyle.named(file.toString())).reference();
    }

    /** Ten times ten times ten …: three gigabytes of one word. */
    private static String bomb() {
        StringBuilder type = new StringBuilder("<!DOCTYPE style [<!ENTITY e0 \"ha \">");
        for (int i = 1; i <= 9; i++) {
            type.append(
                    "<!ENTITY e%d \"%s\">".formatted(i, "&e%d;".formatted(i - 1).repeat(10)));
        }
        return type.append("<!ENTITY a \"&e9;\">]>").toString();
    }
}
