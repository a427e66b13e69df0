package io.github.thrivesdk.examples.springcloud;

import io.github.thrivesdk.core.Secret;
import io.github.thrivesdk.core.TenantId;
import io.github.thrivesdk.core.ThriveEnvironment;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings {@code thrive.environment}, {@code thrive.tenant-id}, {@code thrive.client-id} and
 * {@code thrive.client-secret}, or {@code THRIVE_ENVIRONMENT} and the like. Spring makes the SDK's own types of them, so
 * that a mistake ends the start of the application, and nothing prints the secret.
 *
 * @param environment {@code staging-mea}, for example
 * @param tenantId the tenant
 * @param clientId the id of the OAuth client
 * @param clientSecret its secret
 */
@ConfigurationProperties("thrive")
public record ThriveProperties(
        ThriveEnvironment environment, TenantId tenantId, String clientId, Secret clientSecret) {}
