package io.github.thrivesdk.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EvidenceTextTest {
    @Test
    void officialEvidenceLinksToItsPage() {
        assertThat(EvidenceText.html(evidence("official", "https://docs.example.org/a-page", "Errors were not seen.")))
                .isEqualTo(
                        "Documented by Thrive: <a href=\"https://docs.example.org/a-page\">docs.example.org/a-page</a>."
                                + " Errors were not seen.");
    }

    @Test
    void sourceInWordsStaysWords() {
        assertThat(EvidenceText.html(evidence("inferred", "RFC 6749 <section 5.2>.", "")))
                .isEqualTo("Inferred: RFC 6749 &lt;section 5.2&gt;.");
    }

    @Test
    void parametersSayWhenTheyAreLessThanOfficial() {
        assertThat(EvidenceText.after("Which page.", evidence("third-party", "a repository", "")))
                .isEqualTo("Which page. Known from third parties.");
        assertThat(EvidenceText.after("Which page.", evidence("official", "https://docs.example.org", "")))
                .isEqualTo("Which page.");
    }

    @Test
    void documentsThatSayNothingOfItGetNothing() {
        assertThat(EvidenceText.html(null)).isNull();
        assertThat(EvidenceText.html(Map.of("x-other", true))).isNull();
        assertThat(EvidenceText.after("Which page.", null)).isEqualTo("Which page.");
    }

    private static Map<String, Object> evidence(String grade, String source, String notes) {
        return Map.of("x-thrive-evidence", Map.of("grade", grade, "source", source, "notes", notes));
    }
}
