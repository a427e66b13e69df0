package io.github.thrivesdk.codegen.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.servers.ServerVariable;
import io.swagger.v3.oas.models.servers.ServerVariables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerPathTest {
    @ParameterizedTest
    @CsvSource({
        "https://api.example.com, ''",
        "https://api.example.com/, ''",
        "https://api.example.com:8443/v1/, /v1",
        "//api.example.com/v1, /v1",
        "/v1/things, /v1/things",
        "v1, /v1",
        "./v1, /v1",
        "/, ''",
        "'https://{region}.example.com/{version}?x=1', /v2",
    })
    void isWhatFollowsTheHost(String url, String path) {
        assertThat(ServerPath.of(new Operation(), new PathItem(), new OpenAPI().addServersItem(server(url))))
                .isEqualTo(path);
    }

    @Test
    void serverOfTheOperationCountsFirst() {
        OpenAPI document = new OpenAPI().addServersItem(server("/document"));
        PathItem item = new PathItem().addServersItem(server("/item"));
        assertThat(ServerPath.of(new Operation().addServersItem(server("/own")), item, document))
                .isEqualTo("/own");
        assertThat(ServerPath.of(new Operation(), item, document)).isEqualTo("/item");
    }

    private static Server server(String url) {
        ServerVariables variables = new ServerVariables();
        variables.addServerVariable("version", new ServerVariable()._default("v2"));
        return new Server().url(url).variables(variables);
    }
}
