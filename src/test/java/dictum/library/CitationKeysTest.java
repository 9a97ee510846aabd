package dictum.library;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.Article;
import dictum.model.Author;
import dictum.model.Found;
import dictum.model.ItemType;
import dictum.model.PartialDate;
import dictum.model.Snapshot;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CitationKeysTest {
    @ParameterizedTest
    @CsvSource({
        "Mira Solheim, solheim2026tide",
        "Ola Rask Jr., rask2026tide",
        "Ola M. Rask III, rask2026tide",
        "Isolde III, isolde2026tide",
        "Boomtown Ltd., boomtown2026tide",
        "Jr., jr2026tide",
        "Ada Łuczak, luczak2026tide",
        "Ola Østergård, ostergard2026tide",
        "Nik Đoković, dokovic2026tide",
        "Mia Weiß, weiss2026tide",
        "Ann Þórsdóttir, thorsdottir2026tide",
        "'García Paz, Inés', paz2026tide"
    })
    void beginWithTheFamilyName(String author, String key) {
        Snapshot page = Pages.numbered(1);
        Article article = new Article(
                page.doc(),
                page.sha256(),
                ItemType.ARTICLE_NEWSPAPER,
                Optional.empty(),
                Optional.of(Found.of("The Tide", "test", "")),
                Optional.empty(),
                List.of(Found.of(new Author(author, false), "test", "")),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Found.of(PartialDate.ofMonth(2026, 2), "test", "")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "The tide came up.",
                List.of(),
                List.of(),
                Optional.empty());
        assertThat(CitationKeys.choose(article, page, taken -> false)).isEqualTo(key);
    }
}
