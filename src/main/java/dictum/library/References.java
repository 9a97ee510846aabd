package dictum.library;

import dictum.model.Article;
import dictum.model.Found;
import dictum.model.Reference;
import dictum.model.Snapshot;
import dictum.model.SourceFacts;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Makes the entry of a list of references from an article and the snapshot it was read from. */
final class References {
    private References() {}

    private static final SourceFacts NONE =
            new SourceFacts(Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * A page captured from a web archive is the archived copy of the page that its address names.
     *
     * @param record what a person's own record tells, for what the page does not
     */
    static Reference of(String key, Article article, Snapshot snapshot, Optional<SourceFacts> record) {
        SourceFacts facts = record.orElse(NONE);
        Optional<URI> original = snapshot.address().flatMap(WebArchive::original);
        return new Reference(
                key,
                article.itemType(),
                article.title().map(Found::value).or(facts::title),
                article.authors().isEmpty()
                        ? facts.authors()
                        : article.authors().stream().map(Found::value).toList(),
                article.publisher().map(Found::value).or(facts::publication),
                article.section().map(Found::value),
                article.issued().map(Found::value).or(facts::issued),
                original.or(() -> article.canonical().map(Found::value)).or(snapshot::address),
                original.isPresent() ? snapshot.address() : Optional.empty(),
                snapshot.accessed(),
                article.language().map(Found::value).or(facts::language),
                snapshot.sha256());
    }
}
