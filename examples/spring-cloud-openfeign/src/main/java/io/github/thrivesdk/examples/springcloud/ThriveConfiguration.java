package io.github.thrivesdk.examples.springcloud;

import feign.Capability;
import feign.Contract;
import feign.Request;
import feign.RequestInterceptor;
import feign.Retryer;
import io.github.thrivesdk.auth.ThriveAuth;
import io.github.thrivesdk.core.ThriveEnvironment;
import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.TokenUse;
import io.github.thrivesdk.core.http.JdkTransport;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;

/** How the Feign client of Thrive differs from Spring's usual ones. Not a {@code @Configuration}: it is for that one. */
public class ThriveConfiguration {
    /** The SDK's credentials in one line: attached only to the hosts of the environment, replaced once on 401. */
    @Bean
    Capability thriveCredentials(ThriveAuth auth, ThriveEnvironment environment) {
        return auth.capability(environment, JdkTransport.create(Duration.ofSeconds(10), Timekeeper.system()));
    }

    /** The environment says where, so that calls and credentials cannot belong to two places. */
    @Bean
    RequestInterceptor thriveHost(ThriveEnvironment environment) {
        String host = environment.host(TokenUse.PUBLIC_API).toString();
        return request -> request.target(host);
    }

    /** The generated interfaces carry Feign's own annotations, not those of Spring MVC. */
    @Bean
    Contract feignsOwnAnnotations() {
        return new Contract.Default();
    }

    /** A deletion is never sent twice. */
    @Bean
    Retryer never() {
        return Retryer.NEVER_RETRY;
    }

    /** A redirected deletion would reach something else; Feign follows unless told otherwise. */
    @Bean
    Request.Options limits() {
        return new Request.Options(10, TimeUnit.SECONDS, 30, TimeUnit.SECONDS, false);
    }
}
