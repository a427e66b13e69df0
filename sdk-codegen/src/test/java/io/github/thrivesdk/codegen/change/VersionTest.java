package io.github.thrivesdk.codegen.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VersionTest {
    @Test
    void namesTheStepBetweenTwoVersions() {
        assertThat(step("1.2.3", "2.0.0")).isEqualTo(Step.MAJOR);
        assertThat(step("1.2.3", "1.3.0")).isEqualTo(Step.MINOR);
        assertThat(step("1.2.3", "1.2.4-SNAPSHOT")).isEqualTo(Step.PATCH);
    }

    @Test
    void theSameOrAnEarlierVersionIsNoStep() {
        assertThat(step("1.2.3", "1.2.3-SNAPSHOT")).isEqualTo(Step.NONE);
        assertThat(step("1.2.3", "1.1.9")).isEqualTo(Step.NONE);
        assertThat(step("1.2.3", "0.9.9")).isEqualTo(Step.NONE);
    }

    @Test
    void belowOneAMinorStepMayBreakAndAPatchMayAdd() {
        Version version = Version.parse("0.4.1");
        assertThat(version.needed(Step.MAJOR)).isEqualTo(Step.MINOR);
        assertThat(version.needed(Step.MINOR)).isEqualTo(Step.PATCH);
        assertThat(version.next(Step.MINOR)).hasToString("0.5.0");
    }

    @Test
    void fromOneOnAStepIsWhatItSays() {
        assertThat(Version.parse("1.0.0").needed(Step.MAJOR)).isEqualTo(Step.MAJOR);
        assertThat(Version.parse("1.0.0").needed(Step.MINOR)).isEqualTo(Step.MINOR);
    }

    @Test
    void refusesWhatIsNoVersion() {
        assertThatThrownBy(() -> Version.parse("latest")).hasMessage("Not a version of the form 1.2.3: \"latest\"");
    }

    private static Step step(String from, String to) {
        return Version.parse(from).stepTo(Version.parse(to));
    }
}
