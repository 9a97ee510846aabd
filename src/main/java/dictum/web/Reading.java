package dictum.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import dictum.citation.CitationFormat;
import dictum.citation.CitationFormats;
import dictum.citation.CitationStyle;
import dictum.citation.FormattedCitation;
import dictum.library.Detail;
import dictum.library.Opened;
import dictum.library.People;
import dictum.library.QuoteLibrary;
import dictum.library.Waiting;
import dictum.model.Authority;
import dictum.model.DictumException;
import dictum.model.Entry;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages that show: none of them changes anything. */
final class Reading {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int QUEUED = 100;
    private static final int SHELVED = 200;
    private static final int HEARD = 300;
    private static final int SUGGESTED = 12;
    private static final int REMEMBERED = 20;
    private static final int SAID = 500;

    private final QuoteLibrary library;
    private final Inbox inbox;
    private final Keys keys;
    private final String reviewer;

    Reading(QuoteLibrary library, Inbox inbox, Keys keys, String reviewer) {
        this.library = library;
        this.inbox = inbox;
        this.keys = keys;
        this.reviewer = reviewer;
    }

    void serve(RoutesConfig routes) {
        routes.get("/", request -> request.redirect(library.waiting() > 0 ? "/queue" : "/inbox"));
        routes.get("/inbox", this::inbox);
        routes.get("/queue", this::queue);
        routes.get("/article/{key}", this::article);
        routes.get("/article/{key}/page", this::original);
        routes.get("/search", this::search);
        routes.get("/speakers", this::speakers);
        routes.get("/speakers/{id}", this::life);
        routes.get("/export", this::exports);
        routes.get("/export/{format}", this::export);
        routes.get("/cite/{id}", this::cite);
        routes.get("/receive", this::receive);
    }

    private void inbox(Context request) {
        String bookmarklet =
                Bookmarklet.of("http://" + ReviewDesk.HOST + ":" + request.req().getLocalPort(), keys.pairing());
        show(
                request,
                "inbox.jte",
                "Inbox",
                "/inbox",
                Map.of(
                        "arrivals", inbox.arrivals(),
                        "busy", inbox.isBusy(),
                        "shelf", library.shelf(SHELVED),
                        "bookmarklet", bookmarklet));
    }

    private void queue(Context request) {
        List<Waiting> waiting = library.queue(QUEUED);
        Optional<String> wanted = Optional.ofNullable(request.queryParam("at"));
        Optional<Card> card = wanted.or(() ->
                        waiting.stream().findFirst().map(first -> first.entry().id()))
                .map(this::card);
        show(request, "queue.jte", "Queue", "/queue", Map.of("queued", waiting, "card", card));
    }

    private void article(Context request) {
        String key = request.pathParam("key");
        Opened opened = library.article(key);
        Optional<Card> card = Optional.ofNullable(request.queryParam("at")).map(this::card);
        show(
                request,
                "article.jte",
                Shown.title(opened.reference()),
                "/inbox",
                Map.of(
                        "opened",
                        opened,
                        "paragraphs",
                        Paragraph.of(opened),
                        "voices",
                        Paragraph.voices(opened.entries()),
                        "card",
                        card,
                        "asCaptured",
                        "page".equals(request.queryParam("view")),
                        "form",
                        new ArticleForm(library.catalogue().article(key))));
    }

    /** The captured page, which must never be taken for one of the desk's own. */
    private void original(Context request) {
        String page = library.original(request.pathParam("key"), Optional.ofNullable(request.queryParam("at")));
        request.header("Content-Security-Policy", Gate.CAPTURED_POLICY)
                .header("X-Frame-Options", "SAMEORIGIN")
                .contentType("text/html; charset=utf-8")
                .result(page);
    }

    private void search(Context request) {
        SearchPage found = SearchPage.of(request, library);
        Optional<Card> card = Optional.ofNullable(request.queryParam("at")).map(this::card);
        show(
                request,
                "search.jte",
                "Search",
                "/search",
                Map.of(
                        "search",
                        found,
                        "page",
                        SearchPage.pageNumber(request),
                        "highlight",
                        Highlight.of(found.field("words")),
                        "card",
                        card));
    }

    private void speakers(Context request) {
        String words =
                Optional.ofNullable(request.queryParam("words")).orElse("").strip();
        People people = library.people();
        List<Authority> speakers = words.isEmpty() ? people.list(HEARD) : people.list(words, HEARD);
        boolean asked = request.queryParam("alike") != null;
        boolean few = words.isEmpty() && people.areFew();
        show(
                request,
                "speakers.jte",
                "Speakers",
                "/speakers",
                Map.of(
                        "words",
                        words,
                        "speakers",
                        speakers,
                        "suggestions",
                        asked || few ? people.suggestions(SUGGESTED) : List.of(),
                        "comparable",
                        words.isEmpty() && !asked && !few,
                        "history",
                        people.history(REMEMBERED)));
    }

    private void life(Context request) {
        People people = library.people();
        People.Life life = people.life(request.pathParam("id"), SAID);
        boolean compared = request.queryParam("alike") != null || people.areFew();
        show(
                request,
                "life.jte",
                life.authority().name(),
                "/speakers",
                Map.of(
                        "life",
                        life,
                        "suggestions",
                        compared ? people.suggestions(life.authority().id(), SUGGESTED) : List.of(),
                        "comparable",
                        !compared,
                        "history",
                        people.history(life.authority().id(), REMEMBERED)));
    }

    private void exports(Context request) {
        SearchPage found = SearchPage.onlyAsked(request, library);
        show(request, "export.jte", "Export", "/export", Map.of("search", found, "formats", CitationFormats.all()));
    }

    private void export(Context request) throws IOException {
        CitationFormat format = CitationFormats.named(request.pathParam("format"));
        Map<String, String> asked = SearchPage.asked(request);
        request.contentType("application/octet-stream")
                .header("Content-Disposition", "attachment; filename=\"" + format.fileName() + "\"");
        OutputStream out = request.outputStream();
        Optional<IOException> failure = library.export(SearchPage.query(asked), (entries, articles) -> {
            try {
                format.write(entries, articles, out);
                return Optional.empty();
            } catch (IOException gone) {
                return Optional.of(gone);
            }
        });
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    private void cite(Context request) {
        Entry entry = library.detail(request.pathParam("id")).entry();
        CitationStyle style =
                bundledStyle(Optional.ofNullable(request.queryParam("style")).orElse("apa"));
        FormattedCitation.Citation citation = FormattedCitation.of(entry, style);
        request.contentType("application/json; charset=utf-8")
                .result(MAPPER.createObjectNode()
                        .put("words", Shown.words(entry.quotation()))
                        .put("inText", citation.inText())
                        .put("reference", citation.reference())
                        .toString());
    }

    /** Only the styles that come along: a request never names a file. */
    private static CitationStyle bundledStyle(String label) {
        return CitationStyle.all().stream()
                .filter(style -> style.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new DictumException(
                        DictumException.Kind.USAGE, "no citation style is called \"%s\"".formatted(label)));
    }

    /** Opened by the bookmarklet from a page elsewhere, which it has to be able to talk to. */
    private void receive(Context request) {
        request.header("Cross-Origin-Opener-Policy", "unsafe-none");
        Templates.render(request, "receive.jte", Map.of());
    }

    private Card card(String id) {
        Detail detail = library.detail(id);
        return new Card(
                detail,
                library.alike(id),
                library.sameWords(id),
                library.people().of(detail.entry()));
    }

    private void show(Context request, String template, String title, String here, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("frame", new Frame(title, here, library.waiting(), reviewer));
        Templates.render(request, template, all);
    }
}
