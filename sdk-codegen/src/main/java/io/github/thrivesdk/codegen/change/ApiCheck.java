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
    /** The command that takes the present surface over. */
    static final String ACCEPT = "mvn -q -ntp process-classes -Dapi.accept";

    private static final int LINES_IN_THE_LOG = 60;

    private final Path root;
    private final ApiFolder api;
    private final Path reportFile;
    private final PrintStream log;

    ApiCheck(Path root, Path reportFile, PrintStream log) {
        this.root = root.toAbsolutePath().normalize();
        this.api = new ApiFolder(root.resolve("api"));
        this.reportFile = reportFile.toAbsolutePath().normalize();
        this.log = log;
    }

    /**
     * Runs the check.
     *
     * @param arguments the root of the project, the bundled document, the version, the file for the report, whether to
     *     accept the present surface, and whether to make the present contract the released one
     */
    public static void main(String[] arguments) {
        ApiCheck check = new ApiCheck(Path.of(arguments[0]), Path.of(arguments[3]), System.out);
        String document = ApiFolder.read(Path.of(arguments[1]));
        Version version = Version.parse(arguments[2]);
        if (Boolean.parseBoolean(arguments[5])) {
            check.release(document, version);
        } else if (Boolean.parseBoolean(arguments[4])) {
            check.accept();
        }
        check.run(document, version);
    }

    /** Takes the present surface over as the committed one. */
    void accept() {
        api.accept(presentSurfaces());
    }

    /** Makes the present contract the one that later changes are compared with. */
    void release(String document, Version version) {
        accept();
        api.release(version, document, presentSurfaces());
    }

    /** Fails, with everything that is wrong in one message, or returns. */
    void run(String document, Version version) {
        if (api.surfaces().isEmpty() && !api.hasRelease()) {
            log.println("[API] Nothing is promised to anybody yet. To begin: " + ACCEPT);
            return;
        }
        SortedMap<String, String> surfaces = presentSurfaces();
        List<String> problems = new ArrayList<>();
        if (api.hasRelease()) {
            compareWithRelease(verdict(Document.parse(document), version, surfaces), problems);
        }
        compareWithCommitted(surfaces, problems);
        if (!problems.isEmpty()) {
            throw new ApiCheckFailed(String.join("\n\n", problems));
        }
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

    private void compareWithRelease(Verdict verdict, List<String> problems) {
        ChangeReport report = new ChangeReport(verdict);
        ApiFolder.write(reportFile, report.toMarkdown());
        if (!verdict.changes().isEmpty()) {
            log.println("[API] " + report.headline() + " The report is in " + root.relativize(reportFile));
            show(report.toMarkdown().lines().toList());
        }
        verdict.accepted()
                .stale(verdict.changes())
                .forEach(entry -> log.println("[API] api/accepted-breaks.txt: nothing needs this entry: " + entry));
        if (verdict.hidesABreak()) {
            problems.add(hiddenBreak(verdict));
        }
    }

    private void show(List<String> lines) {
        lines.stream().limit(LINES_IN_THE_LOG).forEach(line -> log.println("[API] " + line));
        if (lines.size() > LINES_IN_THE_LOG) {
            log.println("[API] … and " + (lines.size() - LINES_IN_THE_LOG) + " more lines in the report");
        }
    }

    private String hiddenBreak(Verdict verdict) {
        return verdict.openBreaks().size() + " change(s) break users of " + verdict.released() + ", but the version "
                + verdict.present() + " does not say so. Undo them, set <revision> to "
                + verdict.released().next(verdict.needed()) + "-SNAPSHOT, or accept each with a reason in"
                + " api/accepted-breaks.txt; the lines for it are in " + root.relativize(reportFile);
    }

    private void compareWithCommitted(SortedMap<String, String> present, List<String> problems) {
        StringBuilder differences = new StringBuilder();
        Sides<String> sides = new Sides<>(api.surfaces(), present);
        sides.removed((artifact, text) -> differences.append(file(artifact)).append(": the artifact is gone\n"));
        sides.added((artifact, text) -> differences.append(file(artifact)).append(": the artifact is new\n"));
        sides.kept((artifact, was, is) -> {
            if (!was.equals(is)) {
                differences.append(file(artifact)).append('\n').append(SurfaceDiff.between(was, is));
            }
        });
        if (!differences.isEmpty()) {
            log.print(differences);
            problems.add("The public Java API is not the committed one; the difference is above."
                    + " If it is intended, accept it and commit api/surface:\n  " + ACCEPT);
        }
    }

    private static String file(String artifact) {
        return "api/surface/" + artifact + ".txt";
    }
}
