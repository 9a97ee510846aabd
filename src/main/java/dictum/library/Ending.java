package dictum.library;

import dictum.model.DictumException;
import java.util.Locale;

/** The ways in which an input of a run can end; every input ends in exactly one of them. */
public enum Ending {
    /** A page that was not kept before: now it is. */
    STORED,
    /** The page is as it was when it was kept. */
    UNCHANGED,
    /** The very bytes were kept before, from another address; or the page was given twice, spelt otherwise. */
    DUPLICATE,
    /** No page but a list of addresses, each of which has an ending of its own. */
    LIST,
    /** The site's robots.txt asks programs to stay away. */
    ROBOTS,
    /** No web address, or one that must not be called. */
    REFUSED_ADDRESS,
    /** There is no such page, or no longer. */
    GONE,
    /** The site answered, but not with the page. */
    REFUSED_BY_SITE,
    /** Redirected too often, or in a circle. */
    REDIRECT_LOOP,
    /** Took too long. */
    TIMED_OUT,
    /** No connection, or it broke. */
    UNREACHABLE,
    /** Came in part only. */
    INCOMPLETE,
    /** More than a page may be. */
    TOO_LARGE,
    /** A picture, a document, data. */
    NOT_A_PAGE,
    /** A page without an article. */
    NO_RUNNING_TEXT,
    /** There is no such file, or it cannot be read. */
    NO_FILE,
    /** Whatever else went wrong. */
    FAILED;

    /** In lower case, as reports have it: {@code too large}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Whether the page is in the library. */
    public boolean isKept() {
        return this == STORED || this == UNCHANGED || this == DUPLICATE;
    }

    /** Whether there is no use in trying again at once what ended so; a list is asked again for what is left of it. */
    boolean isFinal() {
        return switch (this) {
            case STORED, UNCHANGED, DUPLICATE, REFUSED_ADDRESS, GONE, TOO_LARGE, NOT_A_PAGE, NO_RUNNING_TEXT -> true;
            default -> false;
        };
    }

    static Ending of(DictumException failure) {
        return switch (failure.kind()) {
            case ROBOTS -> ROBOTS;
            case BAD_ADDRESS, FORBIDDEN_ADDRESS -> REFUSED_ADDRESS;
            case GONE -> GONE;
            case HTTP_STATUS -> REFUSED_BY_SITE;
            case REDIRECT_LOOP -> REDIRECT_LOOP;
            case TIMEOUT -> TIMED_OUT;
            case NETWORK -> UNREACHABLE;
            case TRUNCATED -> INCOMPLETE;
            case TOO_LARGE, TOO_DEEP -> TOO_LARGE;
            case BINARY -> NOT_A_PAGE;
            case EMPTY, NO_ARTICLE -> NO_RUNNING_TEXT;
            case MISSING, IO -> NO_FILE;
            default -> FAILED;
        };
    }

    /** What a report of an earlier process calls so, if it is one of these. */
    static Ending labelled(String label) {
        for (Ending ending : values()) {
            if (ending.label().equals(label)) {
                return ending;
            }
        }
        return FAILED;
    }
}
