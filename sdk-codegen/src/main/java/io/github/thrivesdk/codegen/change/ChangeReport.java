package io.github.thrivesdk.codegen.change;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Joins the changes of the document and of the Java surface in one Markdown text and names the version step. */
final class ChangeReport {
    private final Verdict verdict;
    private final Map<String, List<Change>> byTopic;

    ChangeReport(Verdict verdict) {
        this.verdict = verdict;
        Topics topics = Topics.of(verdict.changes());
        this.byTopic = verdict.changes().stream()
                .collect(Collectors.groupingBy(topics::topicOf, TreeMap::new, Collectors.toList()));
    }

    /** The whole report. */
    String toMarkdown() {
        StringBuilder text = new StringBuilder();
        text.append("# What changed since ").append(verdict.released()).append("\n\n");
        text.append(summary()).append('\n');
        text.append(step());
        if (verdict.hidesABreak()) {
            text.append(howToAccept());
        }
        byTopic.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<String, List<Change>> topic) -> Step.neededFor(topic.getValue()))
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .forEach(topic -> text.append(section(topic.getKey(), topic.getValue())));
        return text.toString();
    }

    /** One sentence for the build log. */
    String headline() {
        return verdict.changes().isEmpty()
                ? "Nothing changed since " + verdict.released() + "."
                : count(Step.MAJOR) + " breaking, " + count(Step.MINOR) + " compatible and " + count(Step.PATCH)
                        + " harmless changes since " + verdict.released() + ".";
    }

    private String summary() {
        if (verdict.changes().isEmpty()) {
            return "Nothing.\n";
        }
        return "| | in the document | in the Java API |\n|---|---:|---:|\n"
                + row("break users", Step.MAJOR)
                + row("add something", Step.MINOR)
                + row("have no effect on code", Step.PATCH);
    }

    private String row(String title, Step step) {
        return "| " + title + " | " + count(step, Change.Source.DOCUMENT) + " | " + count(step, Change.Source.JAVA)
                + " |\n";
    }

    private String step() {
        Step needed = verdict.needed();
        if (needed == Step.NONE) {
            return "No version step is needed.\n";
        }
        String sentence = "Needs a **" + needed + "** step: " + verdict.released() + " → "
                + verdict.released().next(needed) + ". The version is " + verdict.present() + ", ";
        if (verdict.isFarEnough()) {
            return sentence + "which is enough.\n";
        }
        return sentence
                + (verdict.hidesABreak()
                        ? "**which is not enough**.\n"
                        : "which is enough to go on, but not to release.\n");
    }

    private String howToAccept() {
        return "\n## These break users, and the version does not say so\n\n"
                + "Undo them; or announce them, `<revision>"
                + verdict.released().next(verdict.needed()) + "-SNAPSHOT</revision>` in the root `pom.xml`;\n"
                + "or, if no user can be hit, accept each in `api/accepted-breaks.txt` with the reason:\n\n```\n"
                + verdict.openBreaks().stream()
                        .map(change -> change.id() + AcceptedBreaks.SEPARATOR + "<reason>\n")
                        .collect(Collectors.joining())
                + "```\n";
    }

    private String section(String topic, List<Change> changes) {
        return "\n## " + topic + "\n\n"
                + changes.stream()
                        .sorted(Comparator.comparing(Change::source).thenComparing(Change.WORST_FIRST))
                        .map(this::line)
                        .collect(Collectors.joining());
    }

    private String line(Change change) {
        String reason = verdict.accepted().reasons().get(change.id());
        String accepted = reason == null ? "" : " (accepted: " + reason + ")";
        return "- **" + change.step().word() + "** " + change.id() + ". " + capitalised(change.meaning()) + "."
                + accepted + "\n";
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private long count(Step step) {
        return count(step, Change.Source.DOCUMENT) + count(step, Change.Source.JAVA);
    }

    private long count(Step step, Change.Source source) {
        return verdict.changes().stream()
                .filter(change -> change.step() == step && change.source() == source)
                .count();
    }
}
