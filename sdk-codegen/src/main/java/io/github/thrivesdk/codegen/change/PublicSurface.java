package io.github.thrivesdk.codegen.change;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what users of a module can see as one stable text: the same classes give the same bytes. */
final class PublicSurface {
    private PublicSurface() {}

    /** The text for {@code api/surface/<artifact>.txt}. */
    static String of(CompiledModule module, String artifact) {
        List<String> blocks = new ArrayList<>();
        blocks.add(descriptor(module));
        module.visibleTypes()
                .map(type -> new TypeDeclaration(type, module).toString())
                .forEach(blocks::add);
        return preamble(artifact)
                + blocks.stream().filter(block -> !block.isEmpty()).collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static String preamble(String artifact) {
        return """
            // What users of %s can see, written by the build; docs/regenerating.md says how to accept a change.
            // Names without a package are of the same package or of java.lang. A type without @Nullable is never null.

            """.formatted(artifact);
    }

    private static String descriptor(CompiledModule module) {
        if (module.name().isEmpty()) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        lines.add("module " + module.name());
        module.exports().forEach(name -> lines.add(MemberText.INDENT + "exports " + name));
        module.requiredForUsers().forEach(name -> lines.add(MemberText.INDENT + "requires transitive " + name));
        return String.join("\n", lines);
    }
}
