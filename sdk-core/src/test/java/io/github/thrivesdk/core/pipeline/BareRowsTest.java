package io.github.thrivesdk.core.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.thrivesdk.core.spec.Operation;
import io.github.thrivesdk.core.spec.Paging;
import io.github.thrivesdk.core.spec.PagingStyle;
import io.github.thrivesdk.core.spec.ThriveOperation;
import org.junit.jupiter.api.Test;

class BareRowsTest {
    interface Operations {
        @ThriveOperation(
                id = "paged",
                method = "GET",
                path = "/paged",
                paging = @Paging(style = PagingStyle.ENVELOPE, items = "results"))
        void paged();

        @ThriveOperation(id = "unpaged", method = "GET", path = "/unpaged")
        void unpaged();
    }

    @Test
    void bareArrayIsPutIntoTheEnvelopeThatWasDue() {
        assertThat(read("paged", " \n[{\"id\": 1}]")).isEqualTo("{\"results\": \n[{\"id\": 1}]}");
    }

    @Test
    void everythingElseStaysAsItCame() {
        assertThat(read("paged", "{\"results\": []}")).isEqualTo("{\"results\": []}");
        assertThat(read("paged", "")).isEmpty();
        assertThat(read("paged", "null")).isEqualTo("null");
        assertThat(read("unpaged", "[1]")).isEqualTo("[1]");
    }

    private static String read(String operation, String body) {
        Paging paging =
                Operation.of(Operation.allOf(Operations.class), operation).paging();
        return new String(BareRows.inEnvelope(paging, body.getBytes(UTF_8)), UTF_8);
    }
}
