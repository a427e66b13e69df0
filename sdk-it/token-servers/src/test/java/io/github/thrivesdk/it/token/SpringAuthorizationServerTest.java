package io.github.thrivesdk.it.token;

import io.github.thrivesdk.core.error.ThriveTokenException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;

/** With Spring Authorization Server. */
class SpringAuthorizationServerTest extends TokenServerContract {
    private static final String SECRET = "s:%+/=& ü😀 100%41";
    private static ServletWebServerApplicationContext server;

    @BeforeAll
    static void start() {
        SpringApplication application = new SpringApplication(Server.class);
        application.setDefaultProperties(
                Map.of("server.port", "0", "spring.main.banner-mode", "off", "logging.level.root", "WARN"));
        server = (ServletWebServerApplicationContext) application.run();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    URI tokenEndpoint(String tenant) {
        return at(TOKEN_PATHS + tenant);
    }

    private static TokenInspector inspector() {
        return new TokenInspector(at("/oauth2/introspect"), at("/oauth2/revoke"), CLIENT_ID, SECRET);
    }

    private static URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getWebServer().getPort() + path);
    }

    @Override
    String clientInBody() {
        return CLIENT_ID;
    }

    @Override
    String secret() {
        return SECRET;
    }

    @Test
    @Override
    void wrongSecretIsExplained() {
        super.wrongSecretIsExplained();
    }

    @Test
    @Override
    void scopeThatIsNotGrantedIsExplained() {
        super.scopeThatIsNotGrantedIsExplained();
    }

    @Test
    void revokedTokenIsReplacedOnceForAllCalls() throws Exception {
        revokedTokenIsReplacedOnceForAllCalls(inspector());
    }

    /** It sends whoever asks elsewhere to its login page. */
    @Test
    void unknownTenantIsExplained() {
        unknownTenantIsExplained(ThriveTokenException.Reason.REFUSED);
    }

    /** An authorization server with a client. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Server {
        @Bean
        RegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId(CLIENT_ID)
                    .clientId(CLIENT_ID)
                    .clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                    .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                    .scope("api/read")
                    .scope("api/all")
                    .build());
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder()
                    .tokenEndpoint(TOKEN_PATH)
                    .build();
        }
    }
}
