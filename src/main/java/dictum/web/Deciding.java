package dictum.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The requests that change something; each answers with what was done, in words to be read out. */
final class Deciding {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String JSON = "application/json; charset=utf-8";
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
        routes.post("/do/accept", onSight((request, body) -> decide(request, body, Verdict.ACCEPTED, "Accepted")));
        routes.post("/do/reject", onSight((request, body) -> decide(request, body, Verdict.REJECTED, "Rejected")));
        routes.post("/do/correct", onSight(this::correct));
        routes.post("/do/alike", onSight(this::alike));
        routes.post("/do/undo", onSight(this::undo));
        routes.post("/do/sign", onSight(this::sign));
        routes.post("/do/tag", onSight(this::tag));
        routes.post("/do/move", onSight(this::move));
        routes.post("/do/all", this::all);
        routes.post("/do/mark", this::mark);
        routes.post("/inbox/addresses", this::addresses);
        routes.post("/inbox/html", this::html);
        routes.post("/inbox/file", this::file);
        routes.post("/inbox/bookmarklet", this::bookmarklet);
    }

    /** Decides on a quotation only as long as nothing was decided on it since the sender saw it. */
    private Handler onSight(BiConsumer<Context, Body> decide) {
        return request -> {
            Body body = Body.of(request);
            // While the desk holds the library all decisions come in here: none is made between the look and the deed.
            synchronized (this) {
                List<Review> now = library.reviews(body.text("id"));
                if (body.text("seen").equals(Seen.of(now))) {
                    decide.accept(request, body);
                } else {
                    changed(request, body.text("id"), now);
                }
            }
        };
    }

    private void changed(Context request, String id, List<Review> now) {
        Entry entry = library.detail(id).entry();
        String stands = now.isEmpty()
                ? "nobody has decided on it now"
                : "the latest decision on it is by %s (%s)"
                        .formatted(now.get(now.size() - 1).reviewer(), Shown.review(now.get(now.size() - 1)));
        request.status(HttpStatus.CONFLICT)
                .contentType(JSON)
                .result(MAPPER.createObjectNode()
                        .put("kind", "changed")
                        .put(
                                "message",
                                "this has changed since you saw it, and nothing was done: %s. It is shown as it stands; decide again"
                                        .formatted(stands))
                        .put("id", entry.id())
                        .put("key", entry.reference().key())
                        .put("seen", Seen.of(now))
                        .toString());
    }

    private void decide(Context request, Body body, Verdict verdict, String done) {
        Entry entry = library.review(body.text("id"), verdict, Review.Correction.NONE, reviewer, body.text("note"));
        say(request, "%s: %s".formatted(done, Shown.excerpt(entry)), Optional.of(entry));
    }

    private void correct(Context request, Body body) {
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
        String doubt = correction
                .uttered()
                .flatMap(typed -> after.saidTooLate())
                .map(late -> "Look twice at the date: %s. ".formatted(late))
                .orElse("");
        say(
                request,
                "%s%s: %s".formatted(doubt, correction.isEmpty() ? "Noted" : "Corrected", Shown.excerpt(after)),
                Optional.of(after));
    }

    /** Gives the speaker that a person set on one quotation to others that were chosen after a look at them. */
    private void alike(Context request, Body body) {
        Entry like = library.detail(body.text("id")).entry();
        List<String> chosen = body.texts("chosen");
        if (chosen.isEmpty() || like.quotation().speaker().isEmpty()) {
            throw new DictumException(Kind.USAGE, "no quotation was chosen");
        }
        library.giveAlike(like.id(), chosen, reviewer);
        ObjectNode answer = MAPPER.createObjectNode()
                .put(
                        "said",
                        "%s given to %s"
                                .formatted(
                                        Shown.count(chosen.size(), "more quotation", "more quotations"),
                                        Shown.speaker(like)));
        ArrayNode given = answer.putArray("given");
        chosen.forEach(id -> given.addObject().put("id", id).put("seen", seen(id)));
        request.contentType(JSON).result(answer.toString());
    }

    private void sign(Context request, Body body) {
        Entry entry = library.sign(body.text("id"), reviewer);
        say(request, "Signed: " + Shown.excerpt(entry), Optional.of(entry));
    }

    /** The tags that a quotation is to bear, parted by semicolons. */
    private void tag(Context request, Body body) {
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
    private synchronized void all(Context request) {
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

    private void undo(Context request, Body body) {
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

    private void move(Context request, Body body) {
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

    private void say(Context request, String words, Optional<Entry> entry) {
        request.contentType(JSON)
                .result(MAPPER.createObjectNode()
                        .put("said", words)
                        .put("id", entry.map(Entry::id).orElse(""))
                        .put("key", entry.map(one -> one.reference().key()).orElse(""))
                        .put("seen", entry.map(one -> seen(one.id())).orElse(""))
                        .toString());
    }

    private String seen(String id) {
        return Seen.of(library.reviews(id));
    }
}
