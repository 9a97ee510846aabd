package dictum.capture;

import static dictum.model.DictumException.Kind.REDIRECT_LOOP;

import dictum.model.DictumException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/** The addresses that one page was asked for at, redirect by redirect. */
record Chain(List<HttpUrl> addresses) {
    private static final String SAVE = "open it in your browser, save the page, and capture the file with --url";

    Chain {
        addresses = List.copyOf(addresses);
    }

    static Chain of(HttpUrl first) {
        return new Chain(List.of(first));
    }

    HttpUrl last() {
        return addresses.get(addresses.size() - 1);
    }

    /** @throws DictumException REDIRECT_LOOP when it goes in a circle, or further than {@code most} redirects */
    Chain then(HttpUrl next, int most) {
        HttpUrl first = addresses.get(0);
        if (addresses.contains(next)) {
            throw new DictumException(
                    REDIRECT_LOOP,
                    "%s redirects in a circle, back to %s: %s%s"
                            .formatted(shown(first), shown(next), SAVE, chain(next)));
        }
        if (addresses.size() > most) {
            throw new DictumException(
                    REDIRECT_LOOP,
                    "%s redirects more than %d times: %s%s".formatted(shown(first), most, SAVE, chain(next)));
        }
        List<HttpUrl> longer = new ArrayList<>(addresses);
        longer.add(next);
        return new Chain(longer);
    }

    /** {@code reason} with the way that led there, where it was more than one step. */
    DictumException explained(DictumException reason) {
        return addresses.size() == 1 || reason.getMessage().contains(" (redirected: ")
                ? reason
                : new DictumException(reason.kind(), reason.getMessage() + chain(addresses), reason);
    }

    private String chain(HttpUrl next) {
        List<HttpUrl> all = new ArrayList<>(addresses);
        all.add(next);
        return chain(all);
    }

    private static String chain(List<HttpUrl> all) {
        return all.stream().map(Chain::shown).collect(Collectors.joining(" → ", " (redirected: ", ")"));
    }

    private static String shown(HttpUrl url) {
        return Shown.of(url.toString());
    }
}
