package dictum.capture;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table whose first row names a column of addresses: comma, semicolon or tab between the cells. */
final class AddressTable {
    private static final Set<String> NAMES =
            Set.of("url", "urls", "address", "addresses", "link", "links", "uri", "loc");

    private AddressTable() {}

    static Optional<AddressLists.Listed> read(byte[] body, String origin) {
        String text = new String(body, AddressLists.charset(body)).replace("\uFEFF", "");
        int end = text.indexOf('\n');
        String header = end < 0 ? "" : text.substring(0, end);
        for (char delimiter : new char[] {',', ';', '\t'}) {
            int column = column(header, delimiter);
            if (column >= 0) {
                List<String> addresses = cells(text, delimiter, column, origin);
                if (addresses.stream().anyMatch(AddressLists::isWeb)) {
                    return Optional.of(AddressLists.Listed.ofPages(addresses));
                }
                if (isTable(origin)) {
                    throw AddressLists.broken(
                            origin,
                            "is a table whose column \"%s\" holds no address that begins with https:// or http://"
                                    .formatted(name(header, delimiter, column)));
                }
                // An article may begin with such a word; it has no addresses below it.
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether the file's name says that it is a table. */
    private static boolean isTable(String origin) {
        String name = origin.toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") || name.endsWith(".tsv");
    }

    private static int column(String header, char delimiter) {
        int columns = header.split(String.valueOf(delimiter), -1).length;
        for (int i = 0; i < columns; i++) {
            if (NAMES.contains(name(header, delimiter, i).toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    private static String name(String header, char delimiter, int column) {
        String name = header.split(String.valueOf(delimiter), -1)[column];
        return name.strip().replaceAll("^\"|\"$", "").strip();
    }

    private static List<String> cells(String text, char delimiter, int column, String origin) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .setLenientEof(true)
                .get();
        List<String> addresses = new ArrayList<>();
        try (CSVParser rows = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord row : rows) {
                if (rows.getRecordNumber() > 1
                        && row.size() > column
                        && !row.get(column).isBlank()) {
                    addresses.add(row.get(column).strip());
                }
            }
        } catch (IOException | java.io.UncheckedIOException broken) {
            Throwable reason = broken.getCause() instanceof CSVException csv ? csv : broken;
            throw AddressLists.broken(
                    origin,
                    "is a table that breaks off after %d addresses (%s)"
                            .formatted(addresses.size(), reason.getMessage()));
        }
        return addresses;
    }
}
