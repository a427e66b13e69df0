package io.github.thrivesdk.examples.springcloud;

import io.github.thrivesdk.auth.ThriveAuth;
import io.github.thrivesdk.core.ThriveEnvironment;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Bean;

/** The application. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableFeignClients
@EnableConfigurationProperties(ThriveProperties.class)
public class LeaversApplication {
    /**
     * Starts the application.
     *
     * @param args Spring's
     */
    public static void main(String[] args) {
        SpringApplication.run(LeaversApplication.class, args);
    }

    /** Where Thrive is: one of the four places, or, in tests, a simulator. */
    @Bean
    ThriveEnvironment thriveEnvironment(ThriveProperties thrive) {
        return thrive.environment();
    }

    /** One for the application, since it keeps the tokens. */
    @Bean
    ThriveAuth thriveAuth(ThriveProperties thrive) {
        return ThriveAuth.clientCredentials()
                .tenantId(thrive.tenantId())
                .clientId(thrive.clientId())
                .clientSecret(thrive.clientSecret())
                .build();
    }
}
