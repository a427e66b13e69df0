package io.github.thrivesdk.codegen;

import io.github.thrivesdk.codegen.source.DocumentReader;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.openapitools.codegen.CliOption;
import org.openapitools.codegen.CodegenConfig;
import org.openapitools.codegen.CodegenType;
import org.openapitools.codegen.DefaultCodegen;
import org.openapitools.codegen.meta.GeneratorMetadata;
import org.openapitools.codegen.meta.Stability;

/**
 * What the OpenAPI Generator runs: it reads the document, and writes the client. The generator's own reading and its
 * notion of Java are not used, since they lose what we need: see {@code docs/decisions}.
 */
public final class ThriveCodegen extends DefaultCodegen implements CodegenConfig {
    private static final String DOCUMENT = "document";

    /** Called by the OpenAPI Generator. */
    public ThriveCodegen() {
        generatorMetadata =
                GeneratorMetadata.newBuilder().stability(Stability.STABLE).build();
        embeddedTemplateDir = "thrive-java";
        templateDir = "thrive-java";
        cliOptions.add(CliOption.newString(DOCUMENT, "the file that the document begins with, if not the input"));
        cliOptions.add(CliOption.newString("rootPackage", "the package above those of interfaces and models"));
        cliOptions.add(CliOption.newString("module", "whether to write a module-info"));
        cliOptions.add(CliOption.newString("sourceFolder", "the folder of sources below the output"));
    }

    @Override
    public CodegenType getTag() {
        return CodegenType.CLIENT;
    }

    @Override
    public String getName() {
        return "thrive-java";
    }

    @Override
    public String getHelp() {
        return "Feign interfaces with direct implementations and immutable models, for the pipeline of thrive-sdk-core.";
    }

    @Override
    public String escapeUnsafeCharacters(String input) {
        return input;
    }

    @Override
    public String escapeQuotationMark(String input) {
        return input;
    }

    @Override
    public boolean getUseInlineModelResolver() {
        return false;
    }

    @Override
    public boolean getUseOpenapiNormalizer() {
        return false;
    }

    /**
     * Writes all files; what remains for the OpenAPI Generator to do is nothing.
     *
     * @throws GenerationException if the document cannot be had or expressed; it has no stack trace, which would bury
     *     what it says
     */
    @Override
    public void processOpenAPI(OpenAPI input) {
        try {
            generate(input);
        } catch (GenerationException e) {
            e.setStackTrace(new StackTraceElement[0]);
            throw e;
        }
    }

    /** The OpenAPI Generator breaks on documents that we read, so it may have been given another one to hold. */
    private void generate(OpenAPI input) {
        boolean isOther = additionalProperties.containsKey(DOCUMENT);
        Path file = isOther ? Path.of(option(DOCUMENT, "")).toAbsolutePath() : Path.of(String.valueOf(getInputSpec()));
        if (isOther && isStrictSpecBehavior()) {
            DocumentReader.validate(file);
        }
        OpenAPI document = isOther || Files.exists(file) ? DocumentReader.read(file) : input;
        files(file, document).forEach(this::write);
    }

    private List<SourceFile> files(Path file, OpenAPI document) {
        Provenance provenance = new Provenance(Provenance.sha256(bytes(file)), generatorVersion());
        try {
            return new Generation(document, settings(), provenance).files();
        } catch (GenerationException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new IllegalStateException(
                    file + ": the generator breaks on it, for which it should be mended; report this with the document",
                    e);
        }
    }

    private GenerationSettings settings() {
        String root = option("rootPackage", "io.github.thrivesdk.generated");
        boolean module = !option("module", "true").toLowerCase(Locale.ROOT).equals("false");
        return GenerationSettings.below(root, module);
    }

    private String option(String name, String otherwise) {
        Object value = additionalProperties.get(name);
        return value == null ? otherwise : value.toString();
    }

    private static String generatorVersion() {
        String version = DefaultCodegen.class.getPackage().getImplementationVersion();
        return version == null ? "unknown" : version;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(SourceFile file) {
        Path target =
                Path.of(getOutputDir(), option("sourceFolder", "src/main/java")).resolve(file.path());
        try {
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.text(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the generator's banner. */
    @Override
    public void postProcess() {}
}
