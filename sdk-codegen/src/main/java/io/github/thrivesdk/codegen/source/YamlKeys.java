package io.github.thrivesdk.codegen.source;

import java.io.StringReader;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The keys of a YAML text, of which the parser takes the last without a word if one stands twice. */
final class YamlKeys {
    private static final int DEEPEST = 1000;

    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private YamlKeys() {}

    /**
     * Checks that no key stands twice in an object.
     *
     * @throws MarkedYAMLException if one does, or if the text is no YAML
     */
    static void requireUnique(String text, int limit) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(limit);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
        if (root != null) {
            new YamlKeys().check(root);
        }
    }

    private void check(Node node) {
        if (!seen.add(node)) {
            return;
        }
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(this::check);
        } else if (node instanceof MappingNode object) {
            Set<String> keys = new HashSet<>();
            for (NodeTuple member : object.getValue()) {
                if (member.getKeyNode() instanceof ScalarNode key
                        && !keys.add(key.getValue())
                        && !key.getValue().equals("<<")) {
                    throw new Twice(key);
                }
                check(member.getValueNode());
            }
        }
    }

    private static final class Twice extends MarkedYAMLException {
        private static final long serialVersionUID = 1L;

        Twice(ScalarNode key) {
            super(null, null, "'" + key.getValue() + "' stands twice in one object", key.getStartMark());
        }
    }
}
