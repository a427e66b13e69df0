package io.github.thrivesdk.codegen.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentLintTest {
    private static final String LIST = "paths./rest/v1/things/{thing}/parts.get";
    private static final String ADD = "paths./rest/v1/things/{thing}/parts.post";

    @TempDir
    Path folder;

    private final SmallDocument document = new SmallDocument();

    @Test
    void documentWithoutFaultsIsClean() throws IOException {
        assertThat(document.findings(folder)).isEmpty();
    }

    @Test
    void theRealDocumentIsCleanAndComplete() throws IOException {
        Path real = Path.of("../openapi/src/main/openapi");

        assertThat(DocumentLint.check(real)).isEmpty();
        assertThat(new LintedDocument(DocumentBundler.bundle(real)).operations())
                .hasSizeGreaterThanOrEqualTo(49);
    }

    @Test
    void allFaultsAreReportedAtOnceFromTopToBottom() throws IOException {
        document.with("summary: Add parts", "summary: add parts").with("title: Production,", "");

        assertThatThrownBy(() -> lint(document))
                .isInstanceOf(DocumentLintFailed.class)
                .hasMessage("""
                        The OpenAPI document has 2 faults:
                          things.yaml:37: paths./rest/v1/things/{thing}/parts.post.summary: is no title; begin it with a \
                        capital and end it without a full stop: List users
                          thrive.yaml:6: x-thrive-environments.0: lacks `title`; add it""");
    }

    @Test
    void namesOfOperationsAreAVerbAndANoun() throws IOException {
        assertFinding(
                document.with("operationId: listParts", "operationId: parts_list"),
                "things.yaml: " + LIST
                        + ".operationId: `parts_list` is not a verb and a noun in camelCase; begin with"
                        + " one of `list`, `get`, `create`, `update`, `delete`, `add`, `replace`, `remove`, `suspend`,"
                        + " `send` and go on like listUsers");
    }

    @Test
    void namesOfOperationsAreUnique() throws IOException {
        assertFinding(
                document.with("operationId: addParts", "operationId: listParts"),
                "things.yaml: " + ADD + ".operationId: `listParts` is the name of " + LIST
                        + " too; give each operation a name of its own");
    }

    @Test
    void operationsHaveAName() throws IOException {
        assertFinding(
                document.with("      operationId: addParts\n", ""),
                "things.yaml: " + ADD + ": has no operationId; name the method that people will type: listUsers");
    }

    @Test
    void tagsAreDeclared() throws IOException {
        assertFinding(
                document.with(
                        "operationId: listParts\n      tags: [things]", "operationId: listParts\n      tags: [thing]"),
                "things.yaml: " + LIST
                        + ".tags: the tag `thing` is not declared; did you mean `things`? A new one goes"
                        + " into the list `tags`");
    }

    @Test
    void declaredTagsAreUsed() throws IOException {
        assertFinding(
                document.with("All things.}", "All things.}\n  - {name: spares, description: All spares.}"),
                "thrive.yaml: tags.1: no operation has the tag `spares`; remove it");
    }

    @Test
    void operationsAreDescribed() throws IOException {
        assertFinding(
                document.with("      description: Adds parts to a thing.\n", ""),
                "things.yaml: " + ADD + ": has no description; say in a sentence what it is or does");
    }

    @Test
    void descriptionsAreSentences() throws IOException {
        assertFinding(
                document.with("description: The parts of a thing.", "description: parts of a thing"),
                "things.yaml: " + LIST + ".description: is no sentence; end it with a full stop");
    }

    @Test
    void propertiesAreDescribed() throws IOException {
        assertFinding(
                document.with("{type: boolean, description: Whether it was done.}", "{type: boolean}"),
                "things.yaml: components.schemas.Outcome.properties.done: has no description; say in a sentence what it"
                        + " is or does");
    }

    @Test
    void operationsHaveATitle() throws IOException {
        assertFinding(
                document.with("      summary: List parts\n", ""),
                "things.yaml: " + LIST + ": has no summary; give it a title such as: List users");
    }

    @Test
    void operationsSayWhichCredentialsTheyAccept() throws IOException {
        assertFinding(
                document.with("      security:\n        - oauth2: [api/read]\n", ""),
                "things.yaml: " + LIST + ": does not say which credentials it accepts; add `security` with the"
                        + " alternatives, such as `- basicAuth: []` and `- oauth2: [api/read]`");
    }

    @Test
    void operationsLetNobodyInWithoutCredentials() throws IOException {
        assertFinding(
                document.with("- oauth2: [api/all]", "- {}"),
                "things.yaml: " + ADD + ".security.0: lets everybody in; name a security scheme");
    }

    @Test
    void securitySchemesAreDeclared() throws IOException {
        assertFinding(
                document.with("- oauth2: [api/all]", "- oauth: [api/all]"),
                "things.yaml: " + ADD + ".security.0.oauth: there is no such security scheme; did you mean `oauth2`?");
    }

    @Test
    void scopesAreDeclared() throws IOException {
        assertFinding(
                document.with("- oauth2: [api/all]", "- oauth2: [api/write]"),
                "things.yaml: " + ADD
                        + ".security.0.oauth2: the scheme `oauth2` has no scope `api/write`; known are"
                        + " `api/read`, `api/all`");
    }

    @Test
    void operationsSaySomethingOfSuccess() throws IOException {
        assertThat(document.with("'200':\n          description: A page", "'302':\n          description: A page")
                        .findings(folder))
                .contains("things.yaml: " + LIST
                        + ".responses: says nothing of success; add a response of the 200 range");
    }

    @Test
    void operationsSaySomethingOfFailure() throws IOException {
        assertFinding(
                document.with("        '400':\n          description: The request is wrong.\n", ""),
                "things.yaml: " + ADD
                        + ".responses: says nothing of failure; add `default`, or the 4xx that are known");
    }

    @Test
    void statusesAreStatuses() throws IOException {
        assertFinding(
                document.with("'400':", "'4OO':"),
                "things.yaml: " + ADD + ".responses.4OO: is no status; write a status in quotes, or `default`");
    }

    @Test
    void placeholdersOfThePathAreDeclared() throws IOException {
        assertThat(document.with("- {name: thing, in: path,", "- {name: thong, in: path,")
                        .findings(folder))
                .containsExactly(
                        "things.yaml: " + ADD
                                + ": has no parameter for {thing} of its path; declare it with `in: path` and"
                                + " `required: true`",
                        "things.yaml: " + ADD
                                + ": its path has no place for the parameter `thong`; did you mean `thing`?");
    }

    @Test
    void schemasSayWhatTheyDescribe() throws IOException {
        assertFinding(
                document.with("{type: string, description: What happened.}", "{description: What happened.}"),
                "things.yaml: components.schemas.ThingEvent.properties.eventType: does not say what it describes; add"
                        + " `type`");
    }

    @Test
    void arraysSayWhatTheyHold() throws IOException {
        assertFinding(
                document.with("description: What was added., items: {type: string}}", "description: What was added.}"),
                "things.yaml: components.schemas.Outcome.properties.added: does not say what the array holds; add `items`");
    }

    @Test
    void nullableSchemasHaveAType() throws IOException {
        assertFinding(
                document.with(
                        "colour: {$ref: '#/components/schemas/Colour'}",
                        "colour: {nullable: true, description: A colour., example: RED, allOf: [{$ref:"
                                + " '#/components/schemas/Colour'}]}"),
                "things.yaml: components.schemas.Part.properties.colour.nullable: means nothing without a type in OpenAPI"
                        + " 3.0; add `type`, or make what is referred to nullable");
    }

    @Test
    void nullIsAnExampleIfAnAlternativeAllowsIt() throws IOException {
        document.with("colour: {$ref: '#/components/schemas/Colour'}", """
                colour: {$ref: '#/components/schemas/Colour'}
                        size: {$ref: '#/components/schemas/Size'}""").withSchema("""
                Size:
                  description: A size, as a text or a number.
                  oneOf: [{type: string, nullable: true}, {type: number}]
                  example: null
                """);

        assertThat(document.findings(folder)).isEmpty();
    }

    @Test
    void requiredPropertiesExist() throws IOException {
        assertThat(document.with("required: [name]", "required: [nam]").findings(folder))
                .contains(
                        "things.yaml: components.schemas.Part.required: there is no property `nam`; did you mean `name`?");
    }

    @Test
    void schemasHaveAnExample() throws IOException {
        assertFinding(
                document.with("      example: {done: true, added: [wheel], refused: []}\n", ""),
                "things.yaml: components.schemas.Outcome: has no example; add `example` to it, or to each of its"
                        + " properties");
    }

    @Test
    void examplesAreOfTheTypeOfTheSchema() throws IOException {
        assertFinding(
                document.with("{done: true, added", "{done: 'yes', added"),
                "things.yaml: components.schemas.Outcome.example.done: is no boolean; correct the example or the schema");
    }

    @Test
    void examplesHoldWhatIsRequired() throws IOException {
        assertFinding(
                document.with("[{name: wheel, colour: RED", "[{colour: RED"),
                "things.yaml: components.schemas.PartPage.example.results.0: lacks `name`, which is required; correct"
                        + " the example or the schema");
    }

    @Test
    void examplesOfEnumsAreAmongTheirValues() throws IOException {
        assertFinding(
                document.with("colour: RED, madeAt", "colour: BLUE, madeAt"),
                "things.yaml: components.schemas.PartPage.example.results.0.colour: `BLUE` is none of `RED`, `GREEN`;"
                        + " correct the example or the schema");
    }

    @Test
    void examplesHoldNothingThatTheSchemaDoesNotName() throws IOException {
        assertFinding(
                document.with("[{name: wheel, colour: RED", "[{name: wheel, size: 3, colour: RED"),
                "things.yaml: components.schemas.PartPage.example.results.0.size: is no property of the schema; correct"
                        + " the example or the schema");
    }

    @Test
    void examplesOfDatesAreDates() throws IOException {
        assertFinding(
                document.with("RED, madeAt: '2024-02-01'", "RED, madeAt: soon"),
                "things.yaml: components.schemas.PartPage.example.results.0.madeAt: `soon` is no date of the API;"
                        + " correct the example or the schema");
    }

    @Test
    void examplesShowSomething() throws IOException {
        assertFinding(
                document.with("[{name: wheel, colour: RED", "[{name: name, colour: RED"),
                "things.yaml: components.schemas.PartPage.example.results.0.name: repeats its own name and shows"
                        + " nothing; correct the example or the schema");
    }

    @Test
    void nullIsAnExampleOfNullableSchemasOnly() throws IOException {
        assertFinding(
                document.with("{done: true, added", "{done: null, added"),
                "things.yaml: components.schemas.Outcome.example.done: is null, which the schema does not allow; correct"
                        + " the example or the schema");
    }

    @Test
    void examplesOfAlternativesFitOneOfThem() throws IOException {
        document.with("colour: {$ref: '#/components/schemas/Colour'}", """
                colour: {$ref: '#/components/schemas/Colour'}
                        size: {$ref: '#/components/schemas/Size'}""").withSchema("""
                Size:
                  description: A size, as a text or a number.
                  oneOf: [{type: string}, {type: number}]
                  example: true
                """);

        assertFinding(
                document,
                "things.yaml: components.schemas.Size.example: fits none of the alternatives; correct the example or"
                        + " the schema");
    }

    @Test
    void evidenceIsStated() throws IOException {
        assertFinding(
                document.with(
                        "      x-thrive-evidence: {grade: official, source: 'https://docs.example.org/parts'}\n", ""),
                "things.yaml: " + LIST + ": does not say how well it is known; add `x-thrive-evidence` with a grade"
                        + " (`official`, `third-party`, `inferred`), a source and notes");
    }

    @Test
    void gradesOfEvidenceAreKnown() throws IOException {
        assertFinding(
                document.with("{grade: official", "{grade: offical"),
                "things.yaml: " + LIST + ".x-thrive-evidence.grade: `offical` is no grade; did you mean `official`?");
    }

    @Test
    void officialEvidenceIsAPage() throws IOException {
        assertFinding(
                document.with("source: 'https://docs.example.org/parts'", "source: hearsay"),
                "things.yaml: " + LIST + ".x-thrive-evidence.source: official means a page of Thrive's; give its URL");
    }

    @Test
    void repetitionIsStated() throws IOException {
        assertFinding(
                document.with("      x-thrive-repeat: never\n", ""),
                "things.yaml: " + ADD + ": lacks `x-thrive-repeat`; say one of `safe`, `never`");
    }

    @Test
    void readingIsSafeToRepeat() throws IOException {
        assertFinding(
                document.with("x-thrive-repeat: safe", "x-thrive-repeat: never"),
                "things.yaml: " + LIST + ".x-thrive-repeat: reading may always be repeated; say `safe`");
    }

    @Test
    void tokenUsesAreKnown() throws IOException {
        assertFinding(
                document.with(
                        "x-thrive-token-use: public-api\n      x-thrive-repeat: safe",
                        "x-thrive-token-use: public\n      x-thrive-repeat: safe"),
                "things.yaml: " + LIST + ".x-thrive-token-use: `public` means nothing here; known are `public-api`,"
                        + " `webhooks`");
    }

    @Test
    void tokenUseAndServersAgree() throws IOException {
        assertThat(document.with(
                                "x-thrive-token-use: public-api\n      x-thrive-repeat: safe",
                                "x-thrive-token-use: webhooks\n      x-thrive-repeat: safe")
                        .findings(folder))
                .containsExactly(
                        "things.yaml: " + LIST
                                + ".servers: its token use sends it to `https://user.example.org`; list"
                                + " these servers",
                        "things.yaml: " + LIST
                                + ".security: the tokens of `oauth2` are not for the hosts that its token"
                                + " use sends it to; name the other OAuth scheme, or change `x-thrive-token-use`");
    }

    @Test
    void formatsAreKnown() throws IOException {
        assertFinding(
                document.with("format: int32", "format: int23"),
                "things.yaml: " + LIST + ".parameters.1.schema.format: `int23` is no format; did you mean `int32`?");
    }

    @Test
    void patternsCompile() throws IOException {
        assertFinding(
                document.with("description: The name., ", "description: The name., pattern: '[a-z', "),
                "things.yaml: components.schemas.Part.properties.name.pattern: `[a-z` is no regular expression; close"
                        + " its brackets and escape its signs");
    }

    @Test
    void limitsLeaveRoom() throws IOException {
        assertFinding(
                document.with("description: The name., ", "description: The name., minLength: 5, maxLength: 4, "),
                "things.yaml: components.schemas.Part.properties.name.minLength: is 5, more than `maxLength`, which is"
                        + " 4; exchange or correct them",
                "things.yaml: components.schemas.Part.properties.name.example: is too short or too long; correct the"
                        + " example or the schema",
                "things.yaml: components.schemas.PartPage.example.results.0.name: is too short or too long; correct"
                        + " the example or the schema");
    }

    @Test
    void valuesOfAnEnumStandOnce() throws IOException {
        assertFinding(
                document.with("enum: [RED, GREEN]", "enum: [RED, GREEN, RED]"),
                "things.yaml: components.schemas.Colour.enum: lists `RED` twice; keep one of the two");
    }

    @Test
    void pathsBeginWithASlash() throws IOException {
        assertFinding(
                document.with("  /rest/v1/things/{thing}/parts:", "  rest/v1/things/{thing}/parts:"),
                "things.yaml: paths.rest/v1/things/{thing}/parts: is no path; begin it with a slash");
    }

    @Test
    void readingHasNoBody() throws IOException {
        assertFinding(
                document.with(
                        "      summary: List parts\n",
                        "      summary: List parts\n      requestBody: {description: No., content: {application/json:"
                                + " {schema: {type: string}}}}\n"),
                "things.yaml: " + LIST + ".requestBody: a GET has no body; servers and proxies drop it; make it"
                        + " parameters of the query");
    }

    @Test
    void propertyOfSuccessExists() throws IOException {
        assertFinding(
                document.with("x-thrive-success: done", "x-thrive-success: success"),
                "things.yaml: " + ADD + ".x-thrive-success: an answer of success has no boolean `success`; name the"
                        + " property that says whether it was done");
    }

    @Test
    void parametersOfPagingExist() throws IOException {
        assertFinding(
                document.with("size: perPage", "size: pageSize"),
                "things.yaml: " + LIST + ".x-thrive-paging.size: the query has no parameter `pageSize`; known are"
                        + " `page`, `perPage`");
    }

    @Test
    void sizesOfPagesAgreeWithTheParameter() throws IOException {
        assertFinding(
                document.with("maxSize: 100", "maxSize: 1000"),
                "things.yaml: " + LIST
                        + ".x-thrive-paging.maxSize: is 1000, while the parameter's maximum is 100; let"
                        + " both say what the API does");
    }

    @Test
    void styleOfPagingAgreesWithTheAnswer() throws IOException {
        assertFinding(
                document.with("{style: envelope", "{style: bare-array"),
                "things.yaml: " + LIST + ".x-thrive-paging.style: the answer is no array; say `envelope`, and the"
                        + " property that holds the rows");
    }

    @Test
    void rowsOfPagesExist() throws IOException {
        assertFinding(
                document.with("items: results}", "items: rows}"),
                "things.yaml: " + LIST
                        + ".x-thrive-paging.items: the answer has no array `rows`; name the property that"
                        + " holds the rows");
    }

    @Test
    void bulkLimitAgreesWithTheBody() throws IOException {
        assertFinding(
                document.with("{limit: 10", "{limit: 100"),
                "things.yaml: " + ADD
                        + ".x-thrive-bulk.limit: is 100, while the body's maxItems is 10; let both say what"
                        + " the API takes");
    }

    @Test
    void outcomeOfEachBulkItemExists() throws IOException {
        assertFinding(
                document.with("failure: refused}", "failure: failure.entities}"),
                "things.yaml: " + ADD + ".x-thrive-bulk.failure: no answer of success has an array at"
                        + " `failure.entities`; name the property that lists the items, such as `success.entities`");
    }

    @Test
    void hostsOfEnvironmentsAreHosts() throws IOException {
        assertFinding(
                document.with("userHost: 'https://user.example.org'", "userHost: 'http://user.example.org/'"),
                "thrive.yaml: x-thrive-environments.0.userHost: credentials go there; write `https://` and a host, nothing"
                        + " after it");
    }

    @Test
    void serversAreHostsOfEnvironments() throws IOException {
        assertThat(document.with("{url: 'https://public.example.org'", "{url: 'https://publik.example.org'")
                        .findings(folder))
                .contains(
                        "thrive.yaml: servers.0.url: https://publik.example.org is no public host of an environment; did"
                                + " you mean `https://public.example.org`?");
    }

    @Test
    void tokenUrlsAreOnHostsOfEnvironments() throws IOException {
        assertThat(document.with("tokenUrl: https://public.example.org", "tokenUrl: https://token.example.org")
                        .findings(folder))
                .contains("thrive.yaml: components.securitySchemes.oauth2.flows.clientCredentials.tokenUrl:"
                        + " https://token.example.org/oauth2/token/:tenantId is no token URL of an environment; did you mean"
                        + " `https://user.example.org/oauth2/token/:tenantId`?");
    }

    @Test
    void extensionsAreKnown() throws IOException {
        assertThat(document.with("x-thrive-repeat: never", "x-thrive-repeats: never")
                        .findings(folder))
                .contains("things.yaml: " + ADD + ".x-thrive-repeats: nothing reads this extension; did you mean"
                        + " `x-thrive-repeat`?");
    }

    @Test
    void extensionsStandWhereTheyAreRead() throws IOException {
        assertFinding(
                document.with("description: A colour.", "description: A colour.\n      x-thrive-success: done"),
                "things.yaml: components.schemas.Colour.x-thrive-success: nothing reads this extension here; move it to:"
                        + " operation");
    }

    @Test
    void keysOfExtensionsAreKnown() throws IOException {
        assertFinding(
                document.with("notes: There is no such thing.", "note: There is no such thing."),
                "things.yaml: " + ADD + ".x-thrive-evidence.note: nothing of that name belongs here; did you mean"
                        + " `notes`?");
    }

    @Test
    void keysAreThoseOfOpenApi() throws IOException {
        assertFinding(
                document.with(
                        "requestBody:\n        description",
                        "requestBody:\n        requierd: true\n        description"),
                "things.yaml: " + ADD + ".requestBody.requierd: nothing of that name belongs here; did you mean"
                        + " `required`?");
    }

    @Test
    void listsAreLists() throws IOException {
        assertThat(document.with("allOf: [{$ref: '#/components/schemas/ThingEvent'}]", "allOf: {}")
                        .findings(folder))
                .contains("things.yaml: components.schemas.ThingMade.allOf: must be a list; begin each item with `- `");
    }

    @Test
    void referencesLeadSomewhere() throws IOException {
        assertThat(document.with("$ref: '#/components/schemas/PartPage'", "$ref: '#/components/schemas/PartsPage'")
                        .findings(folder))
                .contains("things.yaml: " + LIST + ".responses.200.content.application/json.schema: refers to"
                        + " #/components/schemas/PartsPage, which does not exist; did you mean `PartPage`?");
    }

    @Test
    void referencesLeadToTheRightKind() throws IOException {
        assertThat(document.with("$ref: '#/components/parameters/PerPage'", "$ref: '#/components/schemas/PerPage'")
                        .findings(folder))
                .contains("things.yaml: " + LIST
                        + ".parameters.2: refers to #/components/schemas/PerPage, which is not"
                        + " where such things stand; refer to `#/components/parameters/…`");
    }

    @Test
    void nothingStandsBesideAReference() throws IOException {
        assertFinding(
                document.with(
                        "colour: {$ref: '#/components/schemas/Colour'}",
                        "colour: {$ref: '#/components/schemas/Colour', nullable: true}"),
                "things.yaml: components.schemas.Part.properties.colour: `nullable` beside `$ref` is ignored by OpenAPI"
                        + " 3.0; write `allOf: [{$ref: …}]` to add to what is referred to");
    }

    @Test
    void componentsAreUsed() throws IOException {
        document.withSchema("""
                Spare:
                  type: string
                  description: A spare.
                  example: s-1
                """);

        assertFinding(document, "things.yaml: components.schemas.Spare: nothing uses it; refer to it or remove it");
    }

    @Test
    void eventsOfWebhooksHaveSchemas() throws IOException {
        assertFinding(
                document.with("events: [thing.made]", "events: [thing.made, thing.lost]"),
                "thrive.yaml: x-thrive-webhook-events: no schema is mapped to the event `thing.lost`; add it to the"
                        + " discriminator's mapping, or list it under `undescribed`");
    }

    @Test
    void onlyTheTriedVersionOfOpenApiIsUsed() throws IOException {
        assertFinding(
                document.with("openapi: 3.0.3", "openapi: 3.1.0"),
                "thrive.yaml: openapi: the tools that check and generate were tried with OpenAPI 3.0.3 only; say `openapi:"
                        + " 3.0.3`");
    }

    @Test
    void brokenYamlIsNamedWithFileAndLine() {
        document.with("      operationId: addParts", "     operationId: addParts");

        assertThatThrownBy(() -> document.findings(folder))
                .isInstanceOf(DocumentLintFailed.class)
                .hasMessage(
                        "things.yaml:36: paths./rest/v1/things/{thing}/parts.post.operationId: mapping values are not allowed here; check"
                                + " the indentation, and quote texts that hold `: `, ` #` or begin with a sign");
    }

    @Test
    void keysStandOnce() {
        document.with("summary: Add parts", "operationId: addParts");

        assertThatThrownBy(() -> document.findings(folder))
                .isInstanceOf(DocumentLintFailed.class)
                .hasMessage("things.yaml:37: paths./rest/v1/things/{thing}/parts.post.operationId: Duplicate field"
                        + " 'operationId'; keep one of the two");
    }

    @Test
    void partsWithoutContentAreRefused() throws IOException {
        Files.writeString(folder.resolve("empty.yaml"), "# Nothing yet.\n");

        assertThatThrownBy(() -> document.findings(folder))
                .hasMessage("empty.yaml:1: the document: is no YAML object; begin with a key such as `paths:`");
    }

    private void assertFinding(SmallDocument broken, String... findings) throws IOException {
        assertThat(broken.findings(folder)).containsExactlyInAnyOrder(findings);
    }

    private void lint(SmallDocument broken) throws IOException {
        broken.writeTo(folder);
        DocumentLint.main(new String[] {folder.toString()});
    }
}
