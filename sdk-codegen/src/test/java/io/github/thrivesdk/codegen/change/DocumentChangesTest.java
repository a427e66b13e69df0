package io.github.thrivesdk.codegen.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentChangesTest {
    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: Sample, version: '1'}
            x-thrive-environments:
              - {name: PRODUCTION, publicHost: 'https://public.example', userHost: 'https://user.example'}
            paths:
              /users:
                get:
                  operationId: listUsers
                  tags: [users]
                  description: Lists users.
                  x-thrive-repeat: safe
                  x-thrive-evidence: {grade: inferred}
                  x-thrive-paging: {style: envelope, page: page, size: perPage, defaultSize: 100, maxSize: 1000, items: results}
                  security: [{basicAuth: []}, {oauth2: [api/read]}]
                  parameters:
                    - {name: perPage, in: query, schema: {type: integer, maximum: 1000}}
                    - {name: tenant, in: header, required: true, schema: {type: string}}
                  responses:
                    '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/UserPage'}}}}
                    '404': {description: none}
                post:
                  operationId: createUser
                  tags: [users]
                  requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/NewUser'}}}}
                  responses:
                    '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}}
              /audiences/members:
                post:
                  operationId: addMembers
                  tags: [audiences]
                  x-thrive-token-use: public-api
                  x-thrive-success: success
                  x-thrive-bulk: {limit: 100, chunkable: false, success: success.entities, failure: failure.entities}
                  responses:
                    '207': {description: ok}
            components:
              securitySchemes:
                basicAuth: {type: http, scheme: basic}
                oauth2: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://public.example/t', scopes: {api/read: r, api/write: w}}}}
              schemas:
                UserPage:
                  type: object
                  properties:
                    results: {type: array, items: {$ref: '#/components/schemas/User'}}
                User:
                  type: object
                  required: [id]
                  properties:
                    id: {type: string}
                    nick: {type: string, minLength: 2, maxLength: 10}
                    status: {type: string, enum: [ACTIVE, GONE]}
                NewUser:
                  type: object
                  required: [ref]
                  properties:
                    ref: {type: string, minLength: 1, maxLength: 50, pattern: '^a'}
                    role: {type: string, nullable: true, enum: [ADMIN, LEARNER]}
                    age: {type: integer, minimum: 18}
                Event:
                  oneOf: [{$ref: '#/components/schemas/User'}, {$ref: '#/components/schemas/UserPage'}]
            """;

    @Test
    void theSameDocumentHasNoChanges() {
        assertThat(changed("Sample", "Sample")).isEmpty();
    }

    @Test
    void examplesAreNoChange() {
        assertThat(changed("id: {type: string}", "id: {type: string, example: a}"))
                .isEmpty();
    }

    @Test
    void wordingIsHarmless() {
        assertThat(changed("Lists users.", "All users."))
                .containsExactly("patch operation `listUsers`: wording changed");
    }

    @Test
    void anAddedOperationIsAnAddition() {
        assertThat(changed(
                        "  /audiences/members:\n",
                        "  /tags:\n    get: {operationId: listTags}\n  /audiences/members:\n"))
                .containsExactly("minor operation `listTags`: added (GET /tags)");
    }

    @Test
    void aRemovedOperationBreaks() {
        assertThat(changed("    get:\n      operationId: listUsers", "    x-get:\n      operationId: listUsers"))
                .containsExactly("major operation `listUsers`: removed (GET /users)");
    }

    @Test
    void aRenamedOperationBreaksSinceItIsTheMethodsName() {
        assertThat(changed("operationId: listUsers", "operationId: searchUsers"))
                .containsExactly("major operation `listUsers`: renamed to `searchUsers`");
    }

    @Test
    void anotherPathIsCompatibleSinceNobodyTypesIt() {
        assertThat(changed("  /audiences/members:", "  /audiences/people:"))
                .containsExactly(
                        "minor operation `addMembers`: request POST /audiences/members → POST /audiences/people");
    }

    @Test
    void anotherTagMovesTheMethodToAnotherAccessor() {
        assertThat(changed("tags: [audiences]", "tags: [members]"))
                .containsExactly("major operation `addMembers`: tags [\"audiences\"] → [\"members\"]");
    }

    @Test
    void anOptionalParameterIsAnAddition() {
        assertThat(changed("parameters:\n", "parameters:\n        - {name: q, in: query, schema: {type: string}}\n"))
                .containsExactly("minor operation `listUsers`, parameter `query q`: added");
    }

    @Test
    void aRequiredParameterBreaks() {
        assertThat(changed(
                        "parameters:\n",
                        "parameters:\n        - {name: q, in: query, required: true, schema: {type: string}}\n"))
                .containsExactly("major operation `listUsers`, parameter `query q`: added as required");
    }

    @Test
    void aParameterThatBecomesOptionalIsCompatible() {
        assertThat(changed("in: header, required: true", "in: header"))
                .containsExactly("minor operation `listUsers`, parameter `header tenant`: became optional");
    }

    @Test
    void aParameterThatBecomesRequiredBreaks() {
        assertThat(changed("in: query, schema", "in: query, required: true, schema"))
                .containsExactly("major operation `listUsers`, parameter `query perPage`: became required");
    }

    @Test
    void aRemovedParameterBreaks() {
        assertThat(changed("        - {name: tenant, in: header, required: true, schema: {type: string}}\n", ""))
                .containsExactly("major operation `listUsers`, parameter `header tenant`: removed");
    }

    @Test
    void aLowerMaximumOfAParameterBreaks() {
        assertThat(changed("maximum: 1000}", "maximum: 500}"))
                .containsExactly(
                        "major operation `listUsers`, parameter `query perPage`: maximum 1000 → 500 (tighter)");
    }

    @Test
    void aRequestBodyThatBecomesOptionalIsCompatible() {
        assertThat(changed("requestBody: {required: true, ", "requestBody: {"))
                .containsExactly("minor operation `createUser`, request body: became optional");
    }

    @Test
    void anotherMediaTypeBreaks() {
        assertThat(changed(
                        "requestBody: {required: true, content: {application/json",
                        "requestBody: {required: true, content: {text/csv"))
                .containsExactly(
                        "major operation `createUser`, request body: media types [application/json] → [text/csv]");
    }

    @Test
    void anErrorResponseMoreOrLessIsHarmless() {
        assertThat(changed("        '404': {description: none}\n", ""))
                .containsExactly("patch operation `listUsers`, response 404: removed");
    }

    @Test
    void aLostSuccessBreaks() {
        assertThat(changed("'207': {description: ok}", "'400': {description: ok}"))
                .containsExactly(
                        "major operation `addMembers`, response 207: removed",
                        "patch operation `addMembers`, response 400: added");
    }

    @Test
    void anotherResponseTypeBreaks() {
        assertThat(changed(
                        "{schema: {$ref: '#/components/schemas/UserPage'}}",
                        "{schema: {$ref: '#/components/schemas/User'}}"))
                .containsExactly("major operation `listUsers`, response 200: type UserPage → User");
    }

    @Test
    void anAuthorisationThatNoLongerSufficesBreaks() {
        assertThat(changed("{oauth2: [api/read]}", "{oauth2: [api/all]}"))
                .containsExactly(
                        "major operation `listUsers`, security: oauth2 (api/read) no longer suffices",
                        "minor operation `listUsers`, security: oauth2 (api/all) suffices now");
    }

    @Test
    void oneMoreWayToAuthoriseIsCompatible() {
        assertThat(changed("{oauth2: [api/read]}", "{oauth2: [api/read]}, {oauth2: [api/all]}"))
                .containsExactly("minor operation `listUsers`, security: oauth2 (api/all) suffices now");
    }

    @Test
    void anotherTokenUseBreaks() {
        assertThat(changed("x-thrive-token-use: public-api", "x-thrive-token-use: webhooks"))
                .containsExactly("major operation `addMembers`: token use public-api → webhooks");
    }

    @Test
    void aReadThatIsNoLongerRepeatedIsCompatible() {
        assertThat(changed("x-thrive-repeat: safe", "x-thrive-repeat: never"))
                .containsExactly("minor operation `listUsers`: repeat safe → never");
    }

    @Test
    void aWriteThatIsRepeatedNowBreaks() {
        assertThat(changed("x-thrive-success: success", "x-thrive-success: success\n      x-thrive-repeat: safe"))
                .containsExactly("major operation `addMembers`: repeat never → safe");
    }

    @Test
    void anotherSuccessFieldBreaks() {
        assertThat(changed("x-thrive-success: success", "x-thrive-success: done"))
                .containsExactly("major operation `addMembers`: success field success → done");
    }

    @Test
    void aSuccessFieldMoreIsCompatible() {
        assertThat(changed("operationId: listUsers", "operationId: listUsers\n      x-thrive-success: success"))
                .containsExactly("minor operation `listUsers`: success field (none) → success");
    }

    @Test
    void requiredParametersInAnotherOrderBreak() {
        String from = "{name: from, in: query, required: true, schema: {type: string}}";
        String to = from.replace("from", "to");
        String before = "paths: {/sums: {get: {operationId: sum, parameters: [%s, %s], responses: {}}}}";
        assertThat(between(before.formatted(from, to), before.formatted(to, from)))
                .containsExactly("major operation `sum`: order of required parameters [query from, query to] → [query"
                        + " to, query from]");
        assertThat(between(
                        before.formatted(from, to),
                        before.formatted(to, from).replace("required: true", "required: false")))
                .containsExactly(
                        "minor operation `sum`, parameter `query from`: became optional",
                        "minor operation `sum`, parameter `query to`: became optional");
    }

    @Test
    void eventsThatAreToldApartInAnotherWayBreakThoseWhoLookForThem() {
        String before = "components: {schemas: {E: {type: object, discriminator: {propertyName: kind, mapping:"
                + " {a.made: '#/components/schemas/A', a.gone: '#/components/schemas/A'}}}}}";
        assertThat(between(before, before.replace("a.made: '#/components/schemas/A', ", "")))
                .containsExactly("major schema `E`, discriminator: `a.made` removed");
        assertThat(between(
                        before, before.replace("a.made: '#/components/schemas/A'", "a.made: '#/components/schemas/B'")))
                .containsExactly("major schema `E`, discriminator, `a.made`: type A → B");
        assertThat(between(before, before.replace("mapping: {", "mapping: {a.new: '#/components/schemas/A', ")))
                .containsExactly("minor schema `E`, discriminator: `a.new` added");
        assertThat(between(before, before.replace("propertyName: kind", "propertyName: type")))
                .containsExactly("major schema `E`, discriminator: property \"kind\" → \"type\"");
    }

    @Test
    void anOperationThatBecomesInternalBreaks() {
        assertThat(changed("x-thrive-success: success", "x-thrive-success: success\n      x-thrive-internal: true"))
                .containsExactly("major operation `addMembers`: internal false → true");
    }

    @Test
    void betterEvidenceIsHarmless() {
        assertThat(changed("grade: inferred", "grade: official"))
                .containsExactly("patch operation `listUsers`: evidence inferred → official");
    }

    @Test
    void anotherPagingStyleBreaks() {
        assertThat(changed("style: envelope", "style: bare-array"))
                .containsExactly("major operation `listUsers`, paging: style envelope → bare-array");
    }

    @Test
    void aSmallerPageLimitBreaks() {
        assertThat(changed("maxSize: 1000", "maxSize: 100"))
                .containsExactly("major operation `listUsers`, paging: maxSize 1000 → 100");
    }

    @Test
    void aSmallerBulkLimitBreaksWhereNothingIsChunked() {
        assertThat(changed("limit: 100,", "limit: 50,"))
                .containsExactly("major operation `addMembers`, bulk: limit 100 → 50");
    }

    @Test
    void aLargerBulkLimitIsCompatible() {
        assertThat(changed("limit: 100,", "limit: 500,"))
                .containsExactly("minor operation `addMembers`, bulk: limit 100 → 500");
    }

    @Test
    void deprecationIsCompatible() {
        assertThat(changed("operationId: addMembers", "operationId: addMembers\n      deprecated: true"))
                .containsExactly("minor operation `addMembers`: deprecated");
    }

    @Test
    void aReceivedPropertyMoreIsAnAddition() {
        assertThat(changed("id: {type: string}", "id: {type: string}\n        mail: {type: string}"))
                .containsExactly("minor schema `User`, property `mail`: added");
    }

    @Test
    void aRemovedPropertyBreaks() {
        assertThat(changed("        age: {type: integer, minimum: 18}\n", ""))
                .containsExactly("major schema `NewUser`, property `age`: removed");
    }

    @Test
    void aSentPropertyThatBecomesRequiredBreaks() {
        assertThat(changed("required: [ref]", "required: [ref, age]"))
                .containsExactly("major schema `NewUser`, property `age`: became required");
    }

    @Test
    void aSentPropertyThatBecomesOptionalIsCompatible() {
        assertThat(changed("required: [ref]", "required: []"))
                .containsExactly("minor schema `NewUser`, property `ref`: became optional");
    }

    @Test
    void aReceivedPropertyThatBecomesOptionalBreaksItsReaders() {
        assertThat(changed("required: [id]", "required: []"))
                .containsExactly("major schema `User`, property `id`: became optional");
    }

    @Test
    void aReceivedPropertyThatBecomesRequiredIsCompatible() {
        assertThat(changed("required: [id]", "required: [id, nick]"))
                .containsExactly("minor schema `User`, property `nick`: became required");
    }

    @Test
    void aReceivedValueThatMayBeNullNowBreaksItsReaders() {
        assertThat(changed("id: {type: string}", "id: {type: string, nullable: true}"))
                .containsExactly("major schema `User`, property `id`: may be null now");
    }

    @Test
    void aSentValueThatMayNoLongerBeNullBreaksItsWriters() {
        assertThat(changed("nullable: true, ", ""))
                .containsExactly("major schema `NewUser`, property `role`: is never null now");
    }

    @Test
    void anotherTypeBreaks() {
        assertThat(changed("id: {type: string}", "id: {type: integer}"))
                .containsExactly("major schema `User`, property `id`: type string → integer");
    }

    @Test
    void anotherFormatWithAJavaTypeBreaks() {
        assertThat(changed("id: {type: string}", "id: {type: string, format: uuid}"))
                .containsExactly("major schema `User`, property `id`: type string → string (uuid)");
    }

    @Test
    void aTighterConstraintOnWhatIsSentBreaks() {
        assertThat(changed("minLength: 1,", "minLength: 5,"))
                .containsExactly("major schema `NewUser`, property `ref`: minLength 1 → 5 (tighter)");
    }

    @Test
    void aLooserConstraintOnWhatIsSentIsCompatible() {
        assertThat(changed("maxLength: 50", "maxLength: 60"))
                .containsExactly("minor schema `NewUser`, property `ref`: maxLength 50 → 60 (looser)");
    }

    @Test
    void aTighterConstraintOnWhatIsReceivedIsHarmless() {
        assertThat(changed("maxLength: 10}", "maxLength: 9}"))
                .containsExactly("patch schema `User`, property `nick`: maxLength 10 → 9 (tighter)");
    }

    @Test
    void anotherPatternOnWhatIsSentCountsAsTighter() {
        assertThat(changed("'^a'", "'^b'"))
                .containsExactly("major schema `NewUser`, property `ref`: pattern ^a → ^b (tighter)");
    }

    @Test
    void anEnumValueMoreIsAnAdditionSinceEnumsAreOpen() {
        assertThat(changed("[ACTIVE, GONE]", "[ACTIVE, GONE, PAUSED]"))
                .containsExactly("minor schema `User`, property `status`: value `PAUSED` added");
    }

    @Test
    void anEnumValueLessBreaksSinceItsConstantIsGone() {
        assertThat(changed("[ADMIN, LEARNER]", "[ADMIN]"))
                .containsExactly("major schema `NewUser`, property `role`: value `LEARNER` removed");
    }

    @Test
    void anEnumThatBecomesAPlainStringBreaks() {
        assertThat(changed("{type: string, enum: [ACTIVE, GONE]}", "{type: string}"))
                .containsExactly("major schema `User`, property `status`: type enum of string → string");
    }

    @Test
    void nullForWhatCouldBeMissingBreaksNobody() {
        assertThat(changed("status: {type: string, ", "status: {type: string, nullable: true, "))
                .containsExactly("minor schema `User`, property `status`: may be null now");
    }

    @Test
    void nullForASchemaThatOnlyOptionalPropertiesHoldBreaksNobody() {
        String before = "components: {schemas: {B: {type: object, properties: {x: {type: string}}}, A: {type: object,"
                + " properties: {b: {$ref: '#/components/schemas/B'}}}}}";
        String after = before.replace("B: {type: object, ", "B: {type: object, nullable: true, ");
        assertThat(between(before, after)).containsExactly("minor schema `B`: may be null now");
        String required = "A: {type: object, required: [b],";
        assertThat(between(before.replace("A: {type: object,", required), after.replace("A: {type: object,", required)))
                .containsExactly("major schema `B`: may be null now");
    }

    @Test
    void anotherBodyOfAnErrorBreaksNobody() {
        String was = "'404': {description: none}";
        String with =
                "'404': {description: none, content: {application/json: {schema: {$ref: '#/components/schemas/%s'}}}}";
        assertThat(between(
                        DOCUMENT.replace(was, with.formatted("User")),
                        DOCUMENT.replace(was, with.formatted("NewUser"))))
                .containsExactly("patch operation `listUsers`, response 404: type User → NewUser");
    }

    @Test
    void anotherAlternativeBreaksExhaustiveCode() {
        assertThat(changed("oneOf: [", "oneOf: [{$ref: '#/components/schemas/NewUser'}, "))
                .containsExactly("major schema `Event`: alternative NewUser added");
    }

    @Test
    void aWrappedReferenceIsTheReference() {
        assertThat(changed(
                        "items: {$ref: '#/components/schemas/User'}",
                        "items: {description: One, allOf: [{$ref: '#/components/schemas/User'}]}"))
                .containsExactly("patch schema `UserPage`, property `results`, items: wording changed");
    }

    @Test
    void propertiesThatMoveIntoAPartOfAnAllOfAreNoChange() {
        String before = "components: {schemas: {A: {type: object, properties: {x: {type: string}}}}}";
        String after =
                "components: {schemas: {A: {allOf: [{type: object, properties: {x: {type: string}}}, {type: object}]}}}";
        assertThat(between(before, after)).isEmpty();
    }

    @Test
    void aSchemaThatContainsItselfIsCompared() {
        String before =
                "components: {schemas: {A: {properties: {a: {$ref: '#/components/schemas/A'}, b: {type: string}}}}}";
        assertThat(between(before, before.replace("string", "number")))
                .containsExactly("major schema `A`, property `b`: type string → number");
    }

    @Test
    void aSchemaMoreOrLessIsReported() {
        assertThat(changed("    Event:", "    Happening:"))
                .containsExactly("major schema `Event`: removed", "minor schema `Happening`: added");
    }

    @Test
    void anotherHostIsReportedBecauseCredentialsGoThere() {
        assertThat(changed("userHost: 'https://user.example'", "userHost: 'https://user.other'"))
                .containsExactly("minor environment `PRODUCTION`: userHost https://user.example → https://user.other");
    }

    @Test
    void aRemovedEnvironmentBreaks() {
        assertThat(changed("{name: PRODUCTION,", "{name: STAGING,"))
                .containsExactly("major environment `PRODUCTION`: removed", "minor environment `STAGING`: added");
    }

    @Test
    void aRemovedScopeBreaks() {
        assertThat(changed(", api/write: w", ""))
                .containsExactly("major security scheme `oauth2`: scope api/write removed");
    }

    @Test
    void aKeywordThatNoRuleKnowsIsReportedAllTheSame() {
        assertThat(changed("x-thrive-success: success", "x-thrive-success: success\n      x-thrive-new: 1"))
                .containsExactly("minor operation `addMembers`: `x-thrive-new` changed");
    }

    private static List<String> changed(String part, String replacement) {
        assertThat(DOCUMENT).contains(part);
        return between(DOCUMENT, DOCUMENT.replace(part, replacement));
    }

    private static List<String> between(String before, String after) {
        return DocumentChanges.between(Document.parse(before), Document.parse(after)).stream()
                .map(change -> change.step() + " " + change.id().substring("document ".length()))
                .toList();
    }
}
