package dictum.model;

import java.util.Locale;

/** The product's one error: its kind for programs, and for people a message that says what, where, and how to mend it. */
public final class DictumException extends RuntimeException {
    /** What went wrong, in one word a program can branch on. */
    public enum Kind {
        /** There is no such file. */
        MISSING,
        /** The input has no bytes, or no words. */
        EMPTY,
        /** The input is no text. */
        BINARY,
        /** The input is larger than the limit. */
        TOO_LARGE,
        /** Nested deeper than the limit. */
        TOO_DEEP,
        /** A page on which no article could be found. */
        NO_ARTICLE,
        /** The address is no http or https address. */
        BAD_ADDRESS,
        /** The address leads to a machine that must not be called. */
        FORBIDDEN_ADDRESS,
        /** The site's robots.txt asks programs to stay away. */
        ROBOTS,
        /** There is no such page, or no longer. */
        GONE,
        /** The server answered, but not with the page. */
        HTTP_STATUS,
        /** Less came than was announced, or it broke off. */
        TRUNCATED,
        /** Redirected too often, or in a circle. */
        REDIRECT_LOOP,
        /** The server took too long. */
        TIMEOUT,
        /** No connection, or it broke. */
        NETWORK,
        /** A file could not be read or written. */
        IO,
        /** There is no room left on the disk. */
        DISK_FULL,
        /** Another process holds the library. */
        LIBRARY_HELD,
        /** A file of the library is not what it was when written. */
        DAMAGED,
        /** No such quotation, article or speaker. */
        UNKNOWN_ID,
        /** An abbreviated name that fits several. */
        AMBIGUOUS_ID,
        /** Something that the target needs is not known. */
        INCOMPLETE,
        /** The request contradicts itself or the rules. */
        USAGE,
        /** A fault of the program's own, met with one input of many. */
        INTERNAL;

        /** In lower case with hyphens, as in JSON output: {@code too-large}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    public DictumException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public DictumException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** The message; never null. */
    @Override
    public String getMessage() {
        String message = super.getMessage();
        return message == null ? kind.label() : message;
    }
}
