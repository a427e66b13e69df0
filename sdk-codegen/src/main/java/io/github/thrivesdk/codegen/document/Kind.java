package io.github.thrivesdk.codegen.document;

/** The kinds of objects that OpenAPI 3.0.3 knows, with their keys. */
enum Kind {
    DOCUMENT(
            "openapi! info:INFO! servers:[SERVER]! paths:{PATH}! components:COMPONENTS tags:[TAG]! externalDocs:LINK"
                    + " security",
            ""),
    INFO("title! version! description! termsOfService contact license", ""),
    SERVER("url! description! variables", ""),
    LINK("url! description", ""),
    TAG("name! description! externalDocs:LINK", ""),
    PATH(
            "summary description servers:[SERVER] parameters:[PARAMETER] get:OPERATION put:OPERATION post:OPERATION"
                    + " delete:OPERATION options:OPERATION head:OPERATION patch:OPERATION trace:OPERATION",
            ""),
    OPERATION(
            "operationId tags summary description externalDocs:LINK parameters:[PARAMETER] requestBody:BODY"
                    + " responses:{RESPONSE} callbacks deprecated security servers:[SERVER]",
            ""),
    PARAMETER(
            "name! in! description required deprecated allowEmptyValue style explode allowReserved schema:SCHEMA example"
                    + " examples content:{CONTENT}",
            "parameters"),
    BODY("description content:{CONTENT}! required", "requestBodies"),
    CONTENT("schema:SCHEMA! example examples encoding", ""),
    RESPONSE("description headers:{HEADER} content:{CONTENT} links", "responses"),
    HEADER("description required deprecated style explode schema:SCHEMA example examples content:{CONTENT}", "headers"),
    COMPONENTS(
            "schemas:{SCHEMA} responses:{RESPONSE} parameters:{PARAMETER} requestBodies:{BODY} headers:{HEADER}"
                    + " securitySchemes:{SECURITY} examples links callbacks",
            ""),
    SECURITY("type! description name in scheme bearerFormat flows:FLOWS openIdConnectUrl", "securitySchemes"),
    FLOWS("implicit:FLOW password:FLOW clientCredentials:FLOW authorizationCode:FLOW", ""),
    FLOW("authorizationUrl tokenUrl refreshUrl scopes!", ""),
    SCHEMA(
            "title description type format nullable enum default example readOnly writeOnly deprecated externalDocs:LINK"
                    + " multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems"
                    + " minItems uniqueItems maxProperties minProperties required properties:{SCHEMA} items:SCHEMA"
                    + " additionalProperties:SCHEMA allOf:[SCHEMA] oneOf:[SCHEMA] anyOf:[SCHEMA] not:SCHEMA"
                    + " discriminator:DISCRIMINATOR xml",
            "schemas"),
    DISCRIMINATOR("propertyName! mapping", "");

    private final String keys;
    private final String section;

    Kind(String keys, String section) {
        this.keys = keys;
        this.section = section;
    }

    Keys keys() {
        return Keys.of(keys);
    }

    /** The section of the components that holds such objects; empty if there is none. */
    String section() {
        return section;
    }
}
