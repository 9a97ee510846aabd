package dictum.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import dictum.library.PageSource;
import dictum.library.Query;
import dictum.library.QuoteLibrary;
import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.model.Entry;
import dictum.model.Review;
import dictum.model.Review.Verdict;
import dictum.model.Snapshot;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The requests that change something; each answers with what was done, in words to be read out. */
final class Deciding {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int MOST_ADDRESSES = 500;

    private final QuoteLibrary library;
    private final Inbox inbox;
    private final Keys keys;
    private final String reviewer;

    Deciding(QuoteLibrary library, Inbox inbox, Keys keys, String reviewer) {
        this.library = library;
        this.inbox = inbox;
        this.keys = keys;
        this.reviewer = reviewer;
    }

    void serve(RoutesConfig routes) {
        routes.post("/do/accept", request -> decide(request, Verdict.ACCEPTED, "Accepted"));
        routes.post("/do/reject", request -> decide(request, Verdict.REJECTED, "Rejected"));
        routes.post("/do/correct", this::correct);
        routes.post("/do/alike", this::alike);
        routes.post("/do/undo", this::undo);
        routes.post("/do/sign", this::sign);
        routes.post("/do/tag", this::tag);
        routes.post("/do/all", this::all);
        routes.post("/do/mark", this::mark);
        routes.post("/do/move", this::move);
        routes.post("/inbox/addresses", this::addresses);
        routes.post("/inbox/html", this::html);
        routes.post("/inbox/file", this::file);
        routes.post("/inbox/bookmarklet", this::bookmarklet);
    }

    private void decide(Context request, Verdict verdict, String done) {
        Body body = Body.of(request);
        Entry entry = library.review(body.text("id"), verdict, Review.Correction.NONE, reviewer, body.text("note"));
        say(request, "%s: %s".formatted(done, Shown.excerpt(entry)), Optional.of(entry));
    }

    private void correct(Context request) {
        Body body = Body.of(request);
        Entry before = library.detail(body.text("id")).entry();
        Review.Correction correction = Corrections.of(body, before.quotation());
        String note = body.has("note") ? body.text("note").strip() : before.note();
        if (correction.isEmpty() && note.equals(before.note())) {
            say(request, "Nothing was changed", Optional.of(before));
            return;
        }
        // A note alone leaves the verdict as it is.
        Verdict verdict = correction.isEmpty()
                ? (before.verdict() == Verdict.CORRECTED ? Verdict.ACCEPTED : before.verdict())
                : Verdict.CORRECTED;
        Entry after =
                library.review(before.id(), verdict, correction, reviewer, note.isEmpty() ? Review.NO_NOTE : note);
        say(
                request,
                "%s: %s".formatted(correction.isEmpty() ? "Noted" : "Corrected", Shown.excerpt(after)),
                Optional.of(after));
    }

    /** Gives the speaker that a person set on one quotation to others that were chosen after a look at them. */
    private void alike(Context request) {
        Body body = Body.of(request);
        Entry like = library.detail(body.text("id")).entry();
        List<String> chosen = body.texts("chosen");
        if (chosen.isEmpty() || like.quotation().speaker().isEmpty()) {
            throw new DictumException(Kind.USAGE, "no quotation was chosen");
        }
        library.giveAlike(like.id(), chosen, reviewer);
        say(
                request,
                "%s given to %s"
                        .formatted(
                                Shown.count(chosen.size(), "more quotation", "more quotations"), Shown.speaker(like)),
                Optional.of(like));
    }

    private void sign(Context request) {
        Entry entry = library.sign(Body.of(request).text("id"), reviewer);
        say(request, "Signed: " + Shown.excerpt(entry), Optional.of(entry));
    }

    /** The tags that a quotation is to bear, parted by semicolons. */
    private void tag(Context request) {
        Body body = Body.of(request);
        Entry before = library.detail(body.text("id")).entry();
        List<String> wanted = Arrays.stream(body.text("tags").split(";", -1))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
        List<String> off = before.tags().stream()
                .filter(tag -> wanted.stream().noneMatch(tag::equalsIgnoreCase))
                .toList();
        Entry entry = library.tag(before.id(), wanted, off, reviewer);
        String tags = entry.tags().isEmpty() ? "No tags" : "Tags: " + String.join("; ", entry.tags());
        say(request, tags, Optional.of(entry));
    }

    /** The same decision on all undecided quotations of a search, when they are as many as the reader was shown. */
    private void all(Context request) {
        Body body = Body.of(request);
        Map<String, String> asked = SearchPage.asked(body);
        List<String> open =
                library.find(SearchPage.query(asked).verdict(Verdict.PROPOSED).order(Query.Order.CAPTURE), entries -> {
                    List<String> ids = new ArrayList<>();
                    entries.forEachRemaining(entry -> ids.add(entry.id()));
                    return ids;
                });
        if (!body.text("number").equals(Integer.toString(open.size()))) {
            throw new DictumException(
                    Kind.USAGE,
                    "there are %d undecided ones now, %s were shown: look at the list again"
                            .formatted(open.size(), body.text("number")));
        }
        Verdict verdict = body.text("verdict").equals("accepted") ? Verdict.ACCEPTED : Verdict.REJECTED;
        library.reviewAll(open, verdict, reviewer, "");
        say(
                request,
                "%s %s".formatted(Shown.count(open.size(), "quotation", "quotations"), verdict.label()),
                Optional.empty());
    }

    private void undo(Context request) {
        Body body = Body.of(request);
        Optional<Entry> entry = library.undo(body.text("id"), reviewer);
        say(
                request,
                entry.map(left ->
                                "Taken back, now %s: %s".formatted(Shown.verdict(left.verdict()), Shown.excerpt(left)))
                        .orElse("Taken back: the quotation that was marked by hand is gone"),
                entry);
    }

    private void mark(Context request) {
        Body body = Body.of(request);
        Entry entry = library.mark(
                body.text("key"), body.spans("spans"), Corrections.speaker(body, Optional.empty()), reviewer, "");
        say(request, "New quotation: " + Shown.excerpt(entry), Optional.of(entry));
    }

    private void move(Context request) {
        Body body = Body.of(request);
        Entry entry = library.moveWords(body.text("id"), body.spans("spans"), reviewer, "");
        say(request, "Its words are now: " + Shown.excerpt(entry), Optional.of(entry));
    }

    private void addresses(Context request) {
        List<String> addresses = Body.of(request)
                .text("addresses")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line.contains("://") ? line : "https://" + line)
                .toList();
        if (addresses.isEmpty()) {
            throw new DictumException(Kind.USAGE, "no address was given: paste one, or several on lines of their own");
        }
        if (addresses.size() > MOST_ADDRESSES) {
            throw new DictumException(
                    Kind.USAGE,
                    "%d addresses at once are too many for the desk: give %d, or use 'dictum capture'"
                            .formatted(addresses.size(), MOST_ADDRESSES));
        }
        inbox.addresses(addresses);
        say(request, Shown.count(addresses.size(), "page", "pages") + " on the way", Optional.empty());
    }

    private void html(Context request) {
        Body body = Body.of(request);
        String html = body.text("html");
        if (html.isBlank()) {
            throw new DictumException(Kind.EMPTY, "nothing was pasted: copy the page's source, or choose a file");
        }
        Optional<URI> address = body.given("address").map(PageSource::address);
        String name = address.map(URI::toString).orElse("pasted page");
        Snapshot.Format format =
                html.stripLeading().startsWith("<") ? Snapshot.Format.HTML : Snapshot.Format.PLAIN_TEXT;
        inbox.given(name, utf8(html), new PageSource.Manner(address, Optional.of(format)));
        say(request, "1 page on the way", Optional.empty());
    }

    private void file(Context request) {
        String name = Optional.ofNullable(request.queryParam("name")).orElse("file");
        inbox.given(name, request.bodyAsBytes(), PageSource.Manner.AS_FOUND);
        say(request, "1 file on the way", Optional.empty());
    }

    private void bookmarklet(Context request) {
        Body body = Body.of(request);
        if (!Keys.same(body.text("pairing"), keys.pairing())) {
            throw new DictumException(
                    Kind.USAGE, "this bookmark belongs to another library: take the one in this desk's inbox");
        }
        Optional<URI> address = body.given("address").map(PageSource::address);
        inbox.given(
                address.map(URI::toString).orElse(body.text("title")),
                utf8(body.text("html")),
                new PageSource.Manner(address, Optional.of(Snapshot.Format.HTML)));
        say(request, "The page is on the way: see the inbox", Optional.empty());
    }

    /** Markup that a browser gives as text has no encoding of its own; a mark at its start outranks what it may declare. */
    private static byte[] utf8(String html) {
        return ("\ufeff" + html).getBytes(StandardCharsets.UTF_8);
    }

    static void say(Context request, String words, Optional<Entry> entry) {
        request.contentType("application/json; charset=utf-8")
                .result(MAPPER.createObjectNode()
                        .put("said", words)
                        .put("id", entry.map(Entry::id).orElse(""))
                        .put("key", entry.map(one -> one.reference().key()).orElse(""))
                        .toString());
    }
}
