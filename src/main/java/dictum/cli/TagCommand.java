package dictum.cli;

import dictum.library.Project;
import dictum.library.Query;
import dictum.library.QuoteLibrary;
import dictum.model.DictumException;
import dictum.model.Entry;
import dictum.model.Tag;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dictum tag}: puts tags on quotations, and makes projects of tags. */
@Command(
        name = "tag",
        description = "Put tags on quotations or take them off; a tag with a note is a project.",
        footer = {
            "",
            "Without more, all tags are listed. 'dictum quotes --tag TAG' finds what bears one, 'dictum export --tag TAG' takes it along.",
            "'dictum review ID undo' takes back what was done last to a quotation.",
            "",
            "Example:",
            "  dictum tag add \"chapter 2\" 3f2a91c0 77b0e6d2",
            "  dictum tag add ferries --where \"ferry outlet:courier\"",
            "  dictum tag note \"chapter 2\" \"The harbour before the flood\""
        })
final class TagCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private LibraryOption library = new LibraryOption();

    TagCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return library.with(terminal, open -> {
            List<Project> projects = open.projects();
            if (projects.isEmpty()) {
                terminal.tell("there are no tags yet");
                return ExitCode.DONE;
            }
            Table table = new Table(terminal, List.of("quotations", "tag", "note"));
            for (Project one : projects) {
                table.addRow(List.of(
                        new Table.Cell("%10d".formatted(one.quotations()), Terminal.Style.PLAIN),
                        new Table.Cell(Printable.line(one.tag()), Terminal.Style.STRONG),
                        new Table.Cell(Printable.line(one.note()), Terminal.Style.PLAIN)));
            }
            table.print();
            return ExitCode.DONE;
        });
    }

    @Command(
            name = "add",
            description = "Put a tag on quotations.",
            footer = {"", "Example:", "  dictum tag add \"chapter 2\" 3f2a91c0"})
    int add(
            @Parameters(paramLabel = "TAG", description = "The tag.") String tag,
            @Parameters(arity = "0..*", paramLabel = "ID", description = "Identifiers, or the starts of them.")
                    @Nullable
                    List<String> ids,
            @Mixin Marking marking) {
        return mark(ids, marking, (open, id) -> open.tag(id, List.of(tag), List.of(), marking.deciding.reviewer()));
    }

    @Command(
            name = "remove",
            description = "Take a tag off quotations.",
            footer = {"", "Example:", "  dictum tag remove \"chapter 2\" 3f2a91c0"})
    int remove(
            @Parameters(paramLabel = "TAG", description = "The tag.") String tag,
            @Parameters(arity = "0..*", paramLabel = "ID", description = "Identifiers, or the starts of them.")
                    @Nullable
                    List<String> ids,
            @Mixin Marking marking) {
        return mark(ids, marking, (open, id) -> {
            List<String> borne = open.detail(id).entry().tags();
            boolean named = marking.where.isEmpty();
            if (named
                    && !borne.isEmpty()
                    && borne.stream().noneMatch(one -> Tag.key(one).equals(Tag.key(tag)))) {
                throw notBorne(tag, "its tags are " + String.join("; ", borne));
            }
            if (named && borne.isEmpty()) {
                throw notBorne(tag, "it has no tags");
            }
            return open.tag(id, List.of(), List.of(tag), marking.deciding.reviewer());
        });
    }

    private static DictumException notBorne(String tag, String instead) {
        return new DictumException(
                DictumException.Kind.UNKNOWN_ID,
                "there is no tag \"%s\" on it to take off: %s".formatted(Printable.line(tag), Printable.line(instead)));
    }

    @Command(
            name = "note",
            description = "Say what a tag is for, which makes a project of it; \"\" takes the note away.",
            footer = {"", "Example:", "  dictum tag note \"chapter 2\" \"The harbour before the flood\""})
    int note(
            @Parameters(paramLabel = "TAG", description = "The tag.") String tag,
            @Parameters(paramLabel = "WORDS", description = "The note.") String words,
            @Mixin DecidingOptions deciding) {
        return deciding.library().with(terminal, open -> {
            open.note(tag, words, deciding.reviewer());
            terminal.out().println(Printable.line(words.isBlank() ? tag + " has no note" : tag + ": " + words));
            return ExitCode.DONE;
        });
    }

    /** What add and remove share. */
    static final class Marking {
        @Option(
                names = "--where",
                paramLabel = "WORDS",
                description = "All quotations that answer, as 'dictum quotes' finds them.")
        private Optional<String> where = Optional.empty();

        @Mixin
        private DecidingOptions deciding = new DecidingOptions();
    }

    private interface Mark {
        Entry put(QuoteLibrary open, String id);
    }

    private int mark(@Nullable List<String> ids, Marking marking, Mark mark) {
        List<String> named = ids == null ? List.of() : ids;
        if (named.isEmpty() == marking.where.isEmpty()) {
            throw new DictumException(
                    DictumException.Kind.USAGE,
                    "on which quotations? Give identifiers, or --where with words, one of the two");
        }
        Batch batch = new Batch(terminal);
        marking.deciding.library().with(terminal, open -> {
            List<String> all = marking.where.isPresent() ? found(open, marking.where.get()) : named;
            for (String id : all) {
                Optional<Entry> marked = batch.attempt(id, () -> mark.put(open, id));
                marked.ifPresent(this::print);
            }
            return ExitCode.DONE;
        });
        return batch.exitCode();
    }

    private static List<String> found(QuoteLibrary open, String where) {
        return open.find(Query.parse(where, Query.SPEECH), entries -> {
            List<String> ids = new ArrayList<>();
            for (Iterator<Entry> all = entries; all.hasNext(); ) {
                ids.add(all.next().id());
            }
            return ids;
        });
    }

    private void print(Entry entry) {
        String tags = entry.tags().isEmpty() ? "no tags" : String.join("; ", entry.tags());
        terminal.out().println(terminal.styled(Terminal.Style.IDENTIFIER, entry.id()) + " " + Printable.line(tags));
    }
}
