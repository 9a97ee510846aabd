package dictum.model;

import java.util.List;
import java.util.Optional;

/**
 * What a person's own record tells of an article whose page does not: used for its reference, never in place of what the page says.
 *
 * @param publication the newspaper, agency or site (container-title)
 */
public record SourceFacts(
        Optional<String> title,
        List<Author> authors,
        Optional<PartialDate> issued,
        Optional<String> publication,
        Optional<String> language) {
    public SourceFacts {
        authors = List.copyOf(authors);
    }

    public boolean isEmpty() {
        return title.isEmpty() && authors.isEmpty() && issued.isEmpty() && publication.isEmpty() && language.isEmpty();
    }
}
