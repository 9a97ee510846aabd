package dictum.library;

import dictum.model.Article;
import dictum.model.Found;
import dictum.model.Reference;
import dictum.model.Snapshot;
import java.net.URI;
import java.util.Optional;

/** Makes the entry of a list of references from an article and the snapshot it was read from. */
final class References {
    private References() {}

    /** A page captured from a web archive is the archived copy of the page that its address names. */
    static Reference of(String key, Article article, Snapshot snapshot) {
        Optional<URI> original = snapshot.address().flatMap(WebArchive::original);
        return new Reference(
                key,
                article.itemType(),
                article.title().map(Found::value),
                article.authors().stream().map(Found::value).toList(),
                article.publisher().map(Found::value),
                article.section().map(Found::value),
                article.issued().map(Found::value),
                original.or(() -> article.canonical().map(Found::value)).or(snapshot::address),
                original.isPresent() ? snapshot.address() : Optional.empty(),
                snapshot.accessed(),
                article.language().map(Found::value),
                snapshot.sha256());
    }
}
