package io.github.thrivesdk.it.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Runs the OpenAPI Generator as its Maven plugin does, with what the pom of sdk-generated tells it. */
final class GeneratorPlugin {
    private static final Path POM = Path.of("../../sdk-generated/pom.xml");

    private final Map<String, String> properties = new LinkedHashMap<>();
    private final Document pom;

    /** The plugin of the documented command; {@code strict} is what the build of the real client has. */
    GeneratorPlugin(Path document, boolean strict) throws Exception {
        pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(POM.toFile());
        properties.put("${openapi.spec}", document.toString());
        properties.put("${openapi.package}", "any");
        properties.put("${openapi.strict}", Boolean.toString(strict));
    }

    void generate(Path output) {
        CodegenConfigurator configurator = new CodegenConfigurator();
        configurator.setInputSpec(text("inputSpec"));
        configurator.setGeneratorName(text("generatorName"));
        configurator.setStrictSpecBehavior(Boolean.parseBoolean(text("strictSpec")));
        configurator.setOutputDir(output.toString());
        options().forEach(configurator::addAdditionalProperty);
        new DefaultGenerator().opts(configurator.toClientOptInput()).generate();
    }

    private Map<String, Object> options() {
        Map<String, Object> options = new LinkedHashMap<>();
        NodeList entries = element("configOptions").getChildNodes();
        for (int i = 0; i < entries.getLength(); i++) {
            if (entries.item(i) instanceof Element option) {
                options.put(option.getTagName(), resolved(option.getTextContent()));
            }
        }
        return options;
    }

    private String text(String name) {
        return resolved(element(name).getTextContent());
    }

    private String resolved(String value) {
        return properties.getOrDefault(value, value);
    }

    private Element element(String name) {
        NodeList found = pom.getElementsByTagName(name);
        assertThat(found.getLength()).as("<%s> in %s", name, POM).isOne();
        return (Element) found.item(0);
    }
}
