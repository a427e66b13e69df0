package io.github.thrivesdk.codegen.change;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The last step of the build: is the public Java surface the committed one, and does the version say what changed since
 * the last release? {@code docs/regenerating.md} shows it at work.
 */
public final class ApiCheck {
    private static final String ACCEPT = "mvn -q -ntp process-classes -Dapi.accept";
    private static final int LINES_IN_THE_LOG = 60;

    private final Path root;
    private final ApiFolder api;
    private final PrintStream log;

    ApiCheck(Path root, PrintStream log) {
        this.root = root;
        this.api = new ApiFolder(root.resolve("api"));
        this.log = log;
    }

    /**
     * Runs the check.
     *
     * @param arguments the root of the project, the bundled document, the version, the file for the report, whether to
     *     accept the present surface, and whether to make the present contract the released one
     */
    public static void main(String[] arguments) {
        ApiCheck check = new ApiCheck(Path.of(arguments[0]).normalize(), System.out);
        check.run(
                Path.of(arguments[1]),
                Version.parse(arguments[2]),
                Path.of(arguments[3]),
                Boolean.parseBoolean(arguments[4]),
                Boolean.parseBoolean(arguments[5]));
    }

    void run(Path documentFile, Version version, Path reportFile, boolean accept, boolean release) {
        SortedMap<String, String> surfaces = presentSurfaces();
        String document = ApiFolder.read(documentFile);
        if (accept || release) {
            api.accept(surfaces);
        }
        if (release) {
            api.release(version, document, surfaces);
        }
        Verdict verdict = verdict(Document.parse(document), version, surfaces);
        ChangeReport report = new ChangeReport(verdict);
        ApiFolder.write(reportFile, report.toMarkdown());
        show(verdict, report, reportFile);
        requireCommittedSurface(surfaces);
        requireHonestVersion(verdict, reportFile);
    }

    private SortedMap<String, String> presentSurfaces() {
        SortedMap<String, String> committed = api.surfaces();
        SortedMap<String, String> present = new TreeMap<>();
        PublishedModules.below(root).forEach((artifact, directory) -> {
            CompiledModule module = CompiledModule.read(directory.resolve("target/classes"));
            if (!module.isEmpty()) {
                present.put(artifact, PublicSurface.of(module, artifact));
            } else if (committed.containsKey(artifact)) {
                throw new ApiCheckFailed(artifact + " is not compiled. Build the whole project, or add -am.");
            }
        });
        if (present.isEmpty()) {
            throw new ApiCheckFailed("No published module is compiled below " + root);
        }
        return present;
    }

    private Verdict verdict(Document document, Version version, SortedMap<String, String> surfaces) {
        List<Change> changes = new ArrayList<>(DocumentChanges.between(api.releasedDocument(), document));
        changes.addAll(SurfaceChanges.between(
                Surface.parse(String.join("\n", api.releasedSurfaces().values())),
                Surface.parse(String.join("\n", surfaces.values()))));
        changes.sort(Change.WORST_FIRST);
        return new Verdict(api.releasedVersion(), version, changes, api.acceptedBreaks());
    }

    private void show(Verdict verdict, ChangeReport report, Path reportFile) {
        if (verdict.changes().isEmpty()) {
            return;
        }
        log.println("[API] " + report.headline() + " Report: " + root.relativize(reportFile.toAbsolutePath().normalize()));
        List<String> lines = report.toMarkdown().lines().toList();
        lines.stream().limit(LINES_IN_THE_LOG).forEach(line -> log.println("[API] " + line));
        if (lines.size() > LINES_IN_THE_LOG) {
            log.println("[API] … " + (lines.size() - LINES_IN_THE_LOG) + " more lines in the report");
        }
        verdict.accepted()
                .stale(verdict.changes())
                .forEach(entry -> log.println("[API] api/accepted-breaks.txt: nothing needs this entry: " + entry));
    }

    private void requireCommittedSurface(SortedMap<String, String> present) {
        Sides<String> sides = new Sides<>(api.surfaces(), present);
        StringBuilder differences = new StringBuilder();
        sides.removed(
                (artifact, text) -> differences.append(surfaceFile(artifact)).append(" has no artifact any more\n"));
        sides.added(
                (artifact, text) -> differences.append(surfaceFile(artifact)).append(" is missing\n"));
        sides.kept((artifact, was, is) -> {
            if (!was.equals(is)) {
                differences.append(surfaceFile(artifact)).append('\n').append(SurfaceDiff.between(was, is));
            }
        });
        if (!differences.isEmpty()) {
            log.print(differences);
            throw new ApiCheckFailed("The public Java API is not the committed one (the difference is above)."
                    + " If that is intended, accept it and commit api/surface:\n  " + ACCEPT);
        }
    }

    private static String surfaceFile(String artifact) {
        return "api/surface/" + artifact + ".txt";
    }

    private void requireHonestVersion(Verdict verdict, Path reportFile) {
        if (verdict.hidesABreak()) {
            throw new ApiCheckFailed(verdict.openBreaks().size() + " change(s) break users of " + verdict.released()
                    + ", but the version " + verdict.present() + " does not say so. Undo them, set <revision> to "
                    + verdict.released().next(verdict.needed()) + "-SNAPSHOT,"
                    + " or accept each with a reason in api/accepted-breaks.txt; the lines for it are in "
                    + root.relativize(reportFile.toAbsolutePath().normalize()));
        }
    }
}
