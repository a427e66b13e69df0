package io.github.thrivesdk.codegen;

import io.github.thrivesdk.codegen.java.Imports;
import io.github.thrivesdk.codegen.operation.ApiFile;
import io.github.thrivesdk.codegen.operation.Apis;
import io.github.thrivesdk.codegen.operation.OperationFile;
import io.github.thrivesdk.codegen.schema.Document;
import io.github.thrivesdk.codegen.schema.ModelFile;
import io.github.thrivesdk.codegen.schema.Models;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Makes the source files of a document: models, interfaces with their implementations, accessors, module. */
public final class Generation {
    private static final String HEADER =
            "// Generated from the OpenAPI document. Do not edit: change the document.\n\n";

    private final OpenAPI document;
    private final GenerationSettings settings;
    private final Provenance provenance;
    private final Templates templates = new Templates();
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final List<SourceFile> files = new ArrayList<>();

    private record Source(String packageName, String name, String template, Object model) {}

    /** The generation of one document. */
    public Generation(OpenAPI document, GenerationSettings settings, Provenance provenance) {
        this.document = document;
        this.settings = settings;
        this.provenance = provenance;
    }

    /** The source files, in a fixed order. */
    public List<SourceFile> files() {
        Models models = new Models(new Document(document), settings.modelPackage());
        List<ApiFile> apis = new Apis(document, models, settings.apiPackage(), fixedTypes()).read();
        List<ModelFile> modelFiles = models.files();
        for (ModelFile model : modelFiles) {
            add(settings.modelPackage(), model.name(), model.template(), model);
        }
        apis.forEach(this::addApi);
        addOnce(apis);
        resolveImports();
        addPackages(!modelFiles.isEmpty());
        return List.copyOf(files);
    }

    private Set<String> fixedTypes() {
        return Set.of(
                settings.prefix() + "Apis",
                settings.prefix() + "AsyncApis",
                "GeneratedFrom",
                "String",
                "Object",
                "Override",
                "Builder");
    }

    private void addApi(ApiFile api) {
        Map<String, Object> model = Map.of("api", api);
        addSource(api.api(), "api", model);
        addSource(api.asyncApi(), "asyncApi", model);
        addSource(api.calls(), "calls", model);
        addSource(api.directApi(), "directApi", model);
        addSource(api.directAsyncApi(), "directAsyncApi", model);
        for (OperationFile operation : api.operations()) {
            if (operation.query() != null) {
                addSource(operation.query().name(), "query", Map.of("query", operation.query(), "api", api));
            }
        }
    }

    private void addOnce(List<ApiFile> apis) {
        Map<String, Object> model = Map.of("apis", apis, "prefix", settings.prefix());
        addSource(settings.prefix() + "Apis", "apis", model);
        addSource(settings.prefix() + "AsyncApis", "asyncApis", model);
        addSource("GeneratedFrom", "generatedFrom", Map.of("from", provenance.of(document, templates.all())));
    }

    private void addSource(String name, String template, Map<String, Object> model) {
        add(settings.apiPackage(), name, template, model);
    }

    private void add(String packageName, String name, String template, Object model) {
        sources.put(packageName + "." + name, new Source(packageName, name, template, model));
    }

    private void resolveImports() {
        Map<String, Set<String>> names = new LinkedHashMap<>();
        sources.values()
                .forEach(source -> names.computeIfAbsent(source.packageName, ignored -> new TreeSet<>())
                        .add(source.name));
        names.values().forEach(simpleNames -> simpleNames.add("Builder"));
        sources.forEach((className, source) -> {
            String text = "package " + source.packageName + ";\n\n«imports»\n"
                    + templates.render(source.template, source.model);
            Imports imports = new Imports(source.packageName, names.getOrDefault(source.packageName, Set.of()));
            files.add(new SourceFile(className.replace('.', '/') + ".java", HEADER + imports.resolve(text)));
        });
    }

    private void addPackages(boolean withModels) {
        addPackageInfo(settings.apiPackage(), "The operations of the API, one interface for each group of them.");
        if (withModels) {
            addPackageInfo(settings.modelPackage(), "What the operations of the API take and give.");
        }
        if (!settings.moduleName().isEmpty()) {
            Map<String, Object> model = Map.of("settings", settings, "withModels", withModels);
            files.add(new SourceFile("module-info.java", HEADER + templates.render("moduleInfo", model)));
        }
    }

    private void addPackageInfo(String packageName, String about) {
        Map<String, Object> model = Map.of("name", packageName, "about", about);
        files.add(new SourceFile(
                packageName.replace('.', '/') + "/package-info.java", HEADER + templates.render("packageInfo", model)));
    }
}
