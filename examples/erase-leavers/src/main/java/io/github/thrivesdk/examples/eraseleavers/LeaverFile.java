package io.github.thrivesdk.examples.eraseleavers;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A CSV file in UTF-8 whose first line names a column {@code ref}. It is read row by row, however long it is. */
record LeaverFile(Path path) {
    private static final String COLUMN = "ref";

    /**
     * A file, of which the first rows have been looked at.
     *
     * @throws NotStartedException if it cannot be read or names no refs; the message holds nothing of its content
     */
    static LeaverFile of(Path path) {
        try (CsvReader<NamedCsvRecord> rows = rows(path)) {
            if (rows.stream().findFirst().stream()
                    .noneMatch(row -> row.getHeader().contains(COLUMN))) {
                throw new NotStartedException(
                        path + " has no rows, or its first line does not name a column ref, separated by commas");
            }
            return new LeaverFile(path);
        } catch (IOException | UncheckedIOException e) {
            throw new NotStartedException(path + " cannot be read", e);
        }
    }

    void forEach(Consumer<Leaver> action) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = rows(path)) {
            rows.forEach(row -> action.accept(new Leaver(row.getStartingLineNumber(), ref(row))));
        }
    }

    /** Nothing if the row has fields too few or too many: one comma too many puts something else into the column. */
    private static String ref(NamedCsvRecord row) {
        return row.getFieldCount() == row.getHeader().size()
                ? row.getField(COLUMN).strip()
                : "";
    }

    /** Spreadsheets begin a file in UTF-8 with a byte order mark. */
    private static CsvReader<NamedCsvRecord> rows(Path path) throws IOException {
        return CsvReader.builder()
                .detectBomHeader(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(path);
    }
}
