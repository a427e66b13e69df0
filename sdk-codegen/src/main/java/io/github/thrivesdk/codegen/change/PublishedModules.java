package io.github.thrivesdk.codegen.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Finds the directories of the artifacts that the BOM lists, so that a new one is checked without being told. */
final class PublishedModules {
    private PublishedModules() {}

    /** The directory of every published artifact that is built here, by artifact id. */
    static SortedMap<String, Path> below(Path root) {
        List<String> published = texts(pom(root.resolve("sdk-bom")), "dependencyManagement", "artifactId");
        SortedMap<String, Path> directories = new TreeMap<>();
        for (String module : texts(pom(root), "modules", "module")) {
            Path directory = root.resolve(module);
            String artifact = artifactId(pom(directory));
            if (published.contains(artifact)) {
                directories.put(artifact, directory);
            }
        }
        return directories;
    }

    private static String artifactId(Element project) {
        for (Element child : elements(project.getElementsByTagName("artifactId"))) {
            if (child.getParentNode().equals(project)) {
                return child.getTextContent().strip();
            }
        }
        return "";
    }

    private static List<String> texts(Element project, String section, String tag) {
        List<String> texts = new ArrayList<>();
        for (Element part : elements(project.getElementsByTagName(section))) {
            elements(part.getElementsByTagName(tag))
                    .forEach(element -> texts.add(element.getTextContent().strip()));
        }
        return texts;
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static Element pom(Path directory) {
        Path pom = directory.resolve("pom.xml");
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(Files.newInputStream(pom)).getDocumentElement();
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("Cannot read " + pom, e);
        }
    }
}
