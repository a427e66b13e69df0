package io.github.thrivesdk.it.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.thrivesdk.it.watch.Contract;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The OpenAPI document on the class path. */
final class DocumentFile {
    private DocumentFile() {}

    static JsonNode tree() {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(Contract.document());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
