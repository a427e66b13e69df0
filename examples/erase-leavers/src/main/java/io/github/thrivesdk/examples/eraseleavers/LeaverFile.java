package io.github.thrivesdk.examples.eraseleavers;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A CSV file whose first line names a column {@code ref}. It is read row by row, however long it is. */
record LeaverFile(Path path) {
    void forEach(Consumer<Leaver> action) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(path)) {
            rows.forEach(row -> action.accept(
                    new Leaver(row.getStartingLineNumber(), row.getField("ref").strip())));
        }
    }
}
