package io.github.thrivesdk.codegen.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import io.github.thrivesdk.codegen.GenerationException;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings({"rawtypes", "NullAway"}) // The parser gives raw schemas; one that is not there fails the test.
class DocumentReaderTest {
    private static final String HEAD = "openapi: 3.0.3\ninfo: {title: t, version: '1'}\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void operationMayStandInAnotherFile() throws IOException {
        file("get.yaml", "operationId: read\nresponses: {'204': {$ref: 'shared/answers.json#/Nothing'}}\n");
        file("shared/answers.json", "{\"Nothing\": {\"description\": \"Nothing.\"}}");
        OpenAPI document = read("paths: {/a: {get: {$ref: get.yaml}}}\n");
        Operation operation = document.getPaths().get("/a").getGet();
        assertThat(operation.getOperationId()).isEqualTo("read");
        assertThat(document.getComponents().getResponses().get("Nothing").getDescription())
                .isEqualTo("Nothing.");
    }

    @Test
    void sectionsMayStandInFilesOfTheirOwn() throws IOException {
        file(
                "paths/all.yaml",
                "/a%20b: {get: {responses: {'200': {$ref: '../openapi.yaml#/components/responses/Pet'}}}}\n");
        file("components.yaml", """
                schemas: {$ref: schemas/all.yaml}
                responses:
                  Pet: {description: d, content: {application/json: {schema: {$ref: schemas/all.yaml#/Pet}}}}
                """);
        file("schemas/all.yaml", "Pet: {properties: {owner: {$ref: '#/Owner'}}}\nOwner: {$ref: owner.yaml}\n");
        file("schemas/owner.yaml", "properties: {pet: {$ref: 'all.yaml#/Pet'}}\n");

        OpenAPI document = read("paths: {$ref: paths/all.yaml}\ncomponents: {$ref: components.yaml}\n");

        assertThat(document.getPaths()).containsOnlyKeys("/a%20b");
        assertThat(document.getComponents().getResponses()).containsOnlyKeys("Pet");
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        assertThat(schemas).containsOnlyKeys("Pet", "Owner");
        assertThat(property(schemas.get("Pet"), "owner").get$ref()).isEqualTo("#/components/schemas/Owner");
        assertThat(property(schemas.get("Owner"), "pet").get$ref()).isEqualTo("#/components/schemas/Pet");
    }

    @Test
    void sectionsOfOneFileMayReferToAnother() throws IOException {
        file("a.yaml", "$ref: b.yaml#/schemas\nOwn: {type: string}\n");
        file("b.yaml", "schemas: {Own: {type: integer}, Other: {type: boolean}}\n");

        Map<String, Schema> schemas = schemas("$ref: a.yaml");

        assertThat(schemas.get("Own").getType()).isEqualTo("string");
        assertThat(schemas.get("Other").getType()).isEqualTo("boolean");
    }

    @Test
    void sectionThatRefersToItselfStopsTheBuild() {
        assertThatExceptionOfType(GenerationException.class)
                .isThrownBy(() -> schemas("$ref: '#/components/schemas'"))
                .withMessageEndingWith("#/components/schemas: its references lead nowhere; break the circle");
    }

    @Test
    void sectionThatIsNotThereStopsTheBuild() {
        assertThatExceptionOfType(GenerationException.class)
                .isThrownBy(() -> read("paths: {$ref: gone.yaml}\n"))
                .withMessageEndingWith(
                        "#/paths: it refers to gone.yaml, which is not there; mend the reference or add what it points at");
    }

    @Test
    void securitySchemeThatIsNotThereIsOneOfWhichNothingIsKnown() throws IOException {
        OpenAPI document = read("paths: {}\ncomponents: {securitySchemes: {key: {$ref: 'gone.yaml#/key'}}}\n");

        assertThat(document.getComponents().getSecuritySchemes().get("key").get$ref())
                .isNull();
    }

    @Test
    void contentAndPropertiesMayBeReferences() throws IOException {
        file("properties.yaml", "size: {type: integer}\n");
        OpenAPI document = read("""
                paths: {/a: {get: {responses: {'200': {description: d, content: {$ref: '#/components/x-content'}}}}}}
                components:
                  x-content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}
                  schemas: {A: {properties: {$ref: properties.yaml}}}
                """);
        assertThat(document.getPaths()
                        .get("/a")
                        .getGet()
                        .getResponses()
                        .get("200")
                        .getContent())
                .containsOnlyKeys("application/json");
        assertThat(property(document.getComponents().getSchemas().get("A"), "size")
                        .getType())
                .isEqualTo("integer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/get/responses/200/content/a/b: {get: {responses: {'200': {content: {a/b: text}}}}}",
                "/get/responses/200/content: {get: {responses: {'200': {content: text}}}}",
                "/get/parameters/0: {get: {parameters: [text]}}",
                "/get: {get: text}",
                ": text"
            })
    void valueWhereAnObjectHasToBeStopsTheBuild(String placeAndItem) {
        String place = placeAndItem.substring(0, placeAndItem.indexOf(": "));
        assertThatExceptionOfType(GenerationException.class)
                .isThrownBy(() -> read("paths: {/a" + placeAndItem.substring(place.length()) + "}\n"))
                .withMessageEndingWith(
                        "#/paths//a" + place + ": it is the value 'text' where an object or a list has to be; mend it");
    }

    @Test
    void schemaOfAnotherFileBearsTheNameOfTheEntryThatRefersToIt() throws IOException {
        file("pet.yaml", "type: object\nproperties: {friend: {$ref: '#'}}\n");
        Map<String, Schema> schemas =
                schemas("Pet: {$ref: pet.yaml}\n    Owner: {properties: {pet: {$ref: pet.yaml}}}");
        assertThat(schemas).containsOnlyKeys("Pet", "Owner");
        assertThat(property(schemas.get("Pet"), "friend").get$ref()).isEqualTo("#/components/schemas/Pet");
        assertThat(property(schemas.get("Owner"), "pet").get$ref()).isEqualTo("#/components/schemas/Pet");
    }

    @Test
    void schemasOfTwoFilesWithOneNameStayTwo() throws IOException {
        file("a/pet.yaml", "type: string\n");
        file("b/pet.yaml", "type: integer\n");
        Map<String, Schema> schemas = schemas("Both: {properties: {a: {$ref: a/pet.yaml}, b: {$ref: b/pet.yaml}}}");
        assertThat(property(schemas.get("Both"), "a").get$ref()).isEqualTo("#/components/schemas/pet");
        assertThat(property(schemas.get("Both"), "b").get$ref()).isEqualTo("#/components/schemas/pet2");
        assertThat(schemas.get("pet2").getType()).isEqualTo("integer");
    }

    @Test
    void referenceIntoASchemaIsFollowed() throws IOException {
        Map<String, Schema> schemas = schemas(
                "A: {properties: {size: {type: integer}}}\n    B: {properties: {size: {$ref: '#/components/schemas/A/properties/size'}}}");
        assertThat(property(schemas.get("B"), "size").get$ref()).isEqualTo("#/components/schemas/A_size");
        assertThat(schemas.get("A_size").getType()).isEqualTo("integer");
    }

    @Test
    void whatIsCalledLikeAReferenceInAnExampleIsNone() throws IOException {
        Map<String, Schema> schemas = schemas("A: {type: object, example: {$ref: nowhere.yaml}}");
        assertThat(schemas).containsOnlyKeys("A");
    }

    @Test
    void schemaThatIsNotThereTakesAnyValueAndSaysSo() throws IOException {
        Map<String, Schema> schemas = schemas("A: {properties: {x: {$ref: '#/components/schemas/Gone'}}}");
        assertThat(property(schemas.get("A"), "x").getDescription())
                .isEqualTo("The document refers to `#/components/schemas/Gone`, which is not there.");
    }

    @Test
    void operationThatIsNotThereStopsTheBuild() {
        assertThatExceptionOfType(GenerationException.class)
                .isThrownBy(() -> read("paths: {/a: {get: {$ref: gone.yaml}}}\n"))
                .withMessage(
                        folder.resolve("openapi.yaml") + "#/paths//a/get: it refers to gone.yaml, which is not there;"
                                + " mend the reference or add what it points at");
    }

    @Test
    void listInAFormOfSwaggerIsJoinedUnlessItSaysOtherwise() throws IOException {
        Path file = file("swagger.yaml", """
                swagger: '2.0'
                info: {title: t, version: '1'}
                paths:
                  /a:
                    post:
                      consumes: [application/x-www-form-urlencoded]
                      parameters:
                        - {name: usual, in: formData, type: array, items: {type: string}}
                        - {name: pipes, in: formData, type: array, collectionFormat: pipes, items: {type: string}}
                        - {name: multi, in: formData, type: array, collectionFormat: multi, items: {type: string}}
                      responses: {'200': {description: d}}
                """);
        MediaType form = DocumentReader.read(file)
                .getPaths()
                .get("/a")
                .getPost()
                .getRequestBody()
                .getContent()
                .get("application/x-www-form-urlencoded");
        assertThat(form.getEncoding()).containsOnlyKeys("usual", "pipes");
        assertThat(form.getEncoding().get("usual").getExplode()).isFalse();
        assertThat(form.getEncoding().get("pipes").getStyle()).hasToString("pipeDelimited");
    }

    @Test
    void documentOfOpenApi32IsRead() throws IOException {
        Path file = file("new.yaml", """
                openapi: 3.2.0
                info: {title: t, version: '1'}
                paths: {/a: {get: {operationId: read, responses: {'204': {description: d}}}}}
                """);
        assertThat(DocumentReader.read(file).getPaths().get("/a").getGet().getOperationId())
                .isEqualTo("read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"query: {}", "additionalOperations: {LINK: {}}"})
    void methodOfOpenApi32StopsTheBuild(String operations) {
        assertThatExceptionOfType(GenerationException.class)
                .isThrownBy(() -> read("paths: {/a: {" + operations + "}}\n"))
                .withMessageContaining("#/paths//a/")
                .withMessageEndingWith("it has operations of other methods than those of OpenAPI 3.1, which are not"
                        + " supported; remove them");
    }

    @Test
    void documentOfAVersionThatIsNotKnownStopsTheBuild() {
        assertThatExceptionOfType(GenerationException.class)
                .isThrownBy(() -> DocumentReader.read(file("next.yaml", "openapi: 4.0.0\npaths: {}\n")))
                .withMessageEndingWith("next.yaml#/openapi: it is of version 4.0.0; convert it to OpenAPI 3.0, 3.1 or"
                        + " 3.2, or to Swagger 2.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"asyncapi: 2.6.0\nchannels: {}\n", "{\"info\": {}, \"item\": []}", "openapi:\n"})
    void documentOfAnotherKindStopsTheBuild(String document) {
        assertThatExceptionOfType(GenerationException.class)
                .isThrownBy(() -> DocumentReader.read(file("other.yaml", document)))
                .withMessageEndingWith("other.yaml: it does not say that it is an OpenAPI document; begin with a key"
                        + " such as `openapi: 3.0.3`, or convert it if it is of another kind");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parameters: [{name: q, in: querystring, content: {a/b: {}}}]",
                "parameters: [{name: q, in: cookie, style: cookie, schema: {}}]",
                "requestBody: {content: {multipart/mixed: {itemEncoding: {}}}}",
                "requestBody: {content: {multipart/mixed: {prefixEncoding: [{}]}}}"
            })
    void whatACallWouldLackOfOpenApi32StopsTheBuild(String operation) {
        assertThatExceptionOfType(GenerationException.class)
                .isThrownBy(() -> read("paths: {/a: {post: {" + operation + "}}}\n"))
                .withMessageContaining("openapi.yaml#/paths//a/post/")
                .withMessageContaining(", which is not supported; ");
    }

    @Test
    void documentOfOpenApi32MayReferToItselfByItsUrl() throws IOException {
        String address = "https://example.com/api.yaml";
        Path file = file("new.yaml", """
                openapi: 3.2.0
                $self: %s
                info: {title: t, version: '1'}
                components: {schemas: {A: {properties: {b: {$ref: '%s#/components/schemas/B'}}}, B: {type: string}}}
                """.formatted(address, address));
        Map<String, Schema> schemas = DocumentReader.read(file).getComponents().getSchemas();
        assertThat(schemas).containsOnlyKeys("A", "B");
        assertThat(property(schemas.get("A"), "b").get$ref()).isEqualTo("#/components/schemas/B");
    }

    @Test
    void filesAreReadByUrlWithWhatTheyReferTo() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve(server, "/api/item.yaml", "get: {responses: {'200': {$ref: '../shared/answers.yaml#/Found'}}}\n");
        serve(server, "/shared/answers.yaml", "Found: {description: found}\n");
        server.start();
        try {
            String url = "http://localhost:" + server.getAddress().getPort() + "/api/item.yaml";
            OpenAPI document = read("paths: {/a: {$ref: '" + url + "'}}\n");
            assertThat(document.getPaths().get("/a").getGet().getResponses()).containsOnlyKeys("200");
            assertThat(document.getComponents().getResponses().get("Found").getDescription())
                    .isEqualTo("found");
            assertThatExceptionOfType(GenerationException.class)
                    .isThrownBy(() -> read("paths: {/a: {$ref: '" + url + "/none'}}\n"))
                    .withMessageEndingWith("openapi.yaml#/paths//a: it refers to " + url + "/none, which cannot be had"
                            + " from there; download it, and refer to the file");
        } finally {
            server.stop(0);
        }
    }

    private static void serve(HttpServer server, String path, String text) {
        server.createContext(path, exchange -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            boolean isThere = exchange.getRequestURI().getPath().equals(path);
            exchange.sendResponseHeaders(isThere ? 200 : 404, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    @Test
    void schemaThatCannotBeHadTakesAnyValueAndSaysSo() throws IOException {
        Schema<?> schema = schemas("A: {properties: {b: {$ref: 'http://localhost:1/b.yaml'}}}")
                .get("A");
        assertThat(property(schema, "b").getDescription())
                .isEqualTo("The document refers to `http://localhost:1/b.yaml`, which is not there.");
    }

    @Test
    void keyThatStandsTwiceStopsTheBuild() {
        assertThatExceptionOfType(GenerationException.class)
                .isThrownBy(() -> read("paths:\n  /a: {}\n  /a: {}\n"))
                .withMessageEndingWith(
                        "openapi.yaml:5:3: it is no valid YAML: '/a' stands twice in one object; mend it");
        assertThatExceptionOfType(GenerationException.class)
                .isThrownBy(() -> DocumentReader.read(file("twice.json", "{\"openapi\": \"3.0.3\",\n\"openapi\": 1}")))
                .withMessageContaining("twice.json:2:")
                .withMessageEndingWith("it is no valid JSON: Duplicate field 'openapi'; mend it");
    }

    @Test
    void mergedKeysMayStandBesideTheirOwn() throws IOException {
        Map<String, Schema> schemas = schemas("A: &a {type: string, title: a}\n    B: {<<: *a, title: b}");
        assertThat(schemas.get("B").getTitle()).isEqualTo("b");
        assertThat(schemas.get("B").getType()).isEqualTo("string");
    }

    @Test
    void brokenYamlStopsTheBuildWithTheLine() {
        assertThatExceptionOfType(GenerationException.class)
                .isThrownBy(() -> read("paths:\n\t/a: {}\n"))
                .withMessageContaining("openapi.yaml:4:1: it is no valid YAML: found character '\\t(TAB)'")
                .withMessageEndingWith("; mend it");
    }

    @Test
    void fileMayBeWrittenInUtf16AndMayHaveAMarkAtItsBeginning() throws IOException {
        String text = "\ufeff" + HEAD + "paths: {/é: {get: {responses: {}}}}\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Path file = Files.write(folder.resolve("openapi.yaml"), text.getBytes(charset));
            assertThat(DocumentReader.read(file).getPaths()).containsOnlyKeys("/é");
        }
    }

    @Test
    void fileOfAnotherEncodingStopsTheBuildWithTheLine() throws IOException {
        Path file = Files.write(folder.resolve("old.yaml"), (HEAD + "é: 1").getBytes(StandardCharsets.ISO_8859_1));
        assertThatExceptionOfType(GenerationException.class)
                .isThrownBy(() -> DocumentReader.read(file))
                .withMessageEndingWith("old.yaml:3: it is not written in UTF-8; convert it, or give the path of the"
                        + " text that it was made from");
    }

    @Test
    void pathOfNoFileStopsTheBuild() {
        assertThatExceptionOfType(GenerationException.class)
                .isThrownBy(() -> DocumentReader.read(folder))
                .withMessageEndingWith(
                        ": it is a folder; give the path of the file that the OpenAPI document begins with");
    }

    @Test
    void circleOfPathsStopsTheBuild() {
        assertThatExceptionOfType(GenerationException.class)
                .isThrownBy(() -> read("paths: {/a: {$ref: '#/paths/~1b'}, /b: {$ref: '#/paths/~1a'}}\n"))
                .withMessageContaining("it refers to itself, which only schemas may do; break the circle");
    }

    @Test
    void fileThatIsNoDocumentStopsTheBuild() {
        assertThatExceptionOfType(GenerationException.class)
                .isThrownBy(() -> DocumentReader.read(file("other.yaml", "- a list\n")))
                .withMessageEndingWith("it is no OpenAPI document; begin with a key such as `openapi: 3.0.3`");
    }

    private Map<String, Schema> schemas(String schemas) throws IOException {
        return read("paths: {}\ncomponents:\n  schemas:\n    " + schemas + "\n")
                .getComponents()
                .getSchemas();
    }

    private static Schema<?> property(Schema<?> schema, String name) {
        return schema.getProperties().get(name);
    }

    private OpenAPI read(String rest) throws IOException {
        return DocumentReader.read(file("openapi.yaml", HEAD + rest));
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
