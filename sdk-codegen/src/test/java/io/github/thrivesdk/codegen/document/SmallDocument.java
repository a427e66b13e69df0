package io.github.thrivesdk.codegen.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A document without a fault, in two files, in which a test breaks one thing. */
final class SmallDocument {
    private static final String MAIN = """
            openapi: 3.0.3
            info: {title: Things, version: 1.0.0, description: An API of things.}
            servers:
              - {url: 'https://public.example.org', description: Production}
            x-thrive-environments:
              - {name: PRODUCTION, title: Production, publicHost: 'https://public.example.org', userHost: 'https://user.example.org'}
            x-thrive-webhook-events:
              schema: {$ref: '#/components/schemas/ThingEvent'}
              signatureHeader: x-hmac-signature
              subscriptions:
                - name: thing_subscription
                  description: Something happened to a thing.
                  events: [thing.made]
                  evidence: {grade: inferred, source: a test}
            tags:
              - {name: things, description: All things.}
            components:
              securitySchemes:
                oauth2:
                  type: oauth2
                  description: Client credentials.
                  flows:
                    clientCredentials:
                      tokenUrl: https://public.example.org/oauth2/token/:tenantId
                      scopes: {api/read: Read., api/all: Everything.}
            """;

    private static final String THINGS = """
            paths:
              /rest/v1/things/{thing}/parts:
                get:
                  operationId: listParts
                  tags: [things]
                  summary: List parts
                  description: The parts of a thing.
                  parameters:
                    - name: thing
                      in: path
                      required: true
                      description: Which thing.
                      schema: {type: string}
                      example: t-1
                    - name: page
                      in: query
                      description: Which page.
                      schema: {type: integer, format: int32}
                    - $ref: '#/components/parameters/PerPage'
                  responses:
                    '200':
                      description: A page of parts.
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/PartPage'}
                    default:
                      description: Any error.
                  security:
                    - oauth2: [api/read]
                  x-thrive-token-use: public-api
                  x-thrive-repeat: safe
                  x-thrive-paging: {style: envelope, page: page, size: perPage, defaultSize: 20, maxSize: 100, items: results}
                  x-thrive-evidence: {grade: official, source: 'https://docs.example.org/parts'}
                post:
                  operationId: addParts
                  tags: [things]
                  summary: Add parts
                  description: Adds parts to a thing.
                  parameters:
                    - {name: thing, in: path, required: true, description: Which thing., schema: {type: string}}
                  requestBody:
                    description: The names of parts.
                    content:
                      application/json:
                        schema: {type: array, minItems: 1, maxItems: 10, items: {type: string}}
                        example: [wheel]
                  responses:
                    '200':
                      description: What became of each.
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/Outcome'}
                    '400':
                      description: The request is wrong.
                  security:
                    - oauth2: [api/all]
                  x-thrive-token-use: public-api
                  x-thrive-repeat: never
                  x-thrive-success: done
                  x-thrive-bulk: {limit: 10, chunkable: true, success: added, failure: refused}
                  x-thrive-evidence: {grade: inferred, source: a test, notes: There is no such thing.}
            components:
              parameters:
                PerPage:
                  name: perPage
                  in: query
                  description: How many parts on a page.
                  schema: {type: integer, maximum: 100, default: 20}
              schemas:
                PartPage:
                  type: object
                  description: A page of parts.
                  properties:
                    results: {type: array, description: The parts., items: {$ref: '#/components/schemas/Part'}}
                  example:
                    results: [{name: wheel, colour: RED, madeAt: '2024-02-01'}]
                Part:
                  type: object
                  description: A part.
                  required: [name]
                  properties:
                    name: {type: string, description: The name., example: wheel}
                    colour: {$ref: '#/components/schemas/Colour'}
                    madeAt: {type: string, x-thrive-type: date-time, description: When., example: '2024-02-01'}
                Colour:
                  type: string
                  description: A colour.
                  enum: [RED, GREEN]
                  example: RED
                Outcome:
                  type: object
                  description: What became of each.
                  properties:
                    done: {type: boolean, description: Whether it was done.}
                    added: {type: array, description: What was added., items: {type: string}}
                    refused: {type: array, description: What was refused., items: {type: string}}
                  example: {done: true, added: [wheel], refused: []}
                ThingEvent:
                  type: object
                  description: Something happened to a thing.
                  discriminator: {propertyName: eventType, mapping: {thing.made: '#/components/schemas/ThingMade'}}
                  properties:
                    eventType: {type: string, description: What happened.}
                  example: {eventType: thing.made}
                ThingMade:
                  description: A thing was made.
                  allOf: [{$ref: '#/components/schemas/ThingEvent'}]
                  example: {eventType: thing.made}
            """;

    private final Map<String, String> files = new LinkedHashMap<>(Map.of("thrive.yaml", MAIN, "things.yaml", THINGS));

    /** Replaces a text that stands once in one of the files. */
    SmallDocument with(String text, String other) {
        assertThat(String.join("\n", files.values())).containsOnlyOnce(text);
        files.replaceAll((name, content) -> content.replace(text, other));
        return this;
    }

    /** Adds to the end of the second file, where the schemas are. */
    SmallDocument withSchema(String yaml) {
        files.merge("things.yaml", yaml.indent(4), String::concat);
        return this;
    }

    /** What the lint finds, without lines, after the files were written to a folder. */
    List<String> findings(Path folder) throws IOException {
        writeTo(folder);
        return DocumentLint.check(folder).stream()
                .map(finding -> finding.toString().replaceFirst(":\\d+", ""))
                .toList();
    }

    void writeTo(Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }
}
