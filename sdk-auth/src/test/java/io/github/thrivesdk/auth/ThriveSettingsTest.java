package io.github.thrivesdk.auth;

import static io.github.thrivesdk.auth.Operations.READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.thrivesdk.core.Secret;
import io.github.thrivesdk.core.TenantId;
import io.github.thrivesdk.core.ThriveEnvironment;
import io.github.thrivesdk.core.TokenUse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThriveSettingsTest extends AuthTest {
    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, String> variables = new HashMap<>();

    @TempDir
    Path folder;

    @Test
    void basicFromEnvironmentVariables() {
        variables.put("THRIVE_ENVIRONMENT", "staging-mea");
        variables.put("THRIVE_TENANT_ID", TENANT);
        variables.put("THRIVE_API_SECRET", "s3cret");

        ThriveSettings settings = load();

        assertThat(settings.environment()).isEqualTo(ThriveEnvironment.STAGING_MEA);
        assertThat(settings.tenantId().value()).isEqualTo(TENANT);
        assertThat(settings.auth()).hasToString("ThriveAuth[basic, tenantId=" + TENANT + "]");
        assertThat(settings.explain()).isEqualTo("""
                        environment  STAGING_MEA (https://public.api.meastaging.learn.tech)  environment variable THRIVE_ENVIRONMENT
                        tenant id    eu-west-2_AbcdEfghI                                     environment variable THRIVE_TENANT_ID
                        API secret   ***                                                     environment variable THRIVE_API_SECRET
                        """);
    }

    @Test
    void oauthFromAllThreeSources() throws IOException {
        Path secret = write("client-secret", "s3cret\n");
        Path file = write(
                "thrive.properties",
                "thrive.environment=PRODUCTION\nthrive.client-id=from file\nthrive.scopes=api/read api/webhooks\n");
        properties.put("thrive.config.file", file.toString());
        properties.put("thrive.client-id", "from property");
        variables.put("THRIVE_CLIENT_ID", "from variable");
        variables.put("THRIVE_TENANT_ID", TENANT);
        variables.put("THRIVE_CLIENT_SECRET_FILE", secret.toString());
        variables.put("THRIVE_SCOPE_CHECK", "warn");

        assertThat(load().settings())
                .containsExactly(
                        new Setting(
                                "environment",
                                "PRODUCTION (https://public.api.learn.link)",
                                "entry of the properties file " + file + ": thrive.environment"),
                        new Setting("tenant id", TENANT, "environment variable THRIVE_TENANT_ID"),
                        new Setting("client id", "from property", "system property thrive.client-id"),
                        new Setting(
                                "client secret",
                                "***",
                                "file " + secret + ", named by environment variable THRIVE_CLIENT_SECRET_FILE"),
                        new Setting(
                                "scopes",
                                "api/read for PUBLIC_API, api/webhooks for WEBHOOKS",
                                "entry of the properties file " + file + ": thrive.scopes"),
                        new Setting("scope check", "warn", "environment variable THRIVE_SCOPE_CHECK"),
                        new Setting("least privilege", "false", "default"),
                        new Setting("secret in body", "false", "default"));
    }

    @Test
    void settingsReachTheWire() {
        variables.put("THRIVE_ENVIRONMENT", server.url().toString());
        variables.put("THRIVE_TENANT_ID", TENANT);
        variables.put("THRIVE_CLIENT_ID", "client");
        variables.put("THRIVE_CLIENT_SECRET", "s3cret");
        variables.put("THRIVE_LEAST_PRIVILEGE", "TRUE");
        variables.put("THRIVE_SECRET_IN_BODY", "true");

        header(open(load().auth()), READ);

        assertThat(server.last().body())
                .isEqualTo("grant_type=client_credentials&scope=api%2Fread&client_id=client&client_secret=s3cret");
    }

    @Test
    void nothingFoundSaysWhatWasLookedForAndWhere() {
        variables.put("THRIVE_TENANT_ID", TENANT);

        assertThatIllegalStateException().isThrownBy(this::load).withMessage("""
                        Thrive: credentials not found. Set either
                          THRIVE_TENANT_ID and THRIVE_API_SECRET (or THRIVE_API_SECRET_FILE), for Basic, or
                          THRIVE_TENANT_ID, THRIVE_CLIENT_ID and THRIVE_CLIENT_SECRET (or THRIVE_CLIENT_SECRET_FILE), for OAuth.
                        Looked at, in this order:
                          system properties: none of the SDK's is set
                          environment variables: THRIVE_TENANT_ID
                          no properties file: neither thrive.config.file nor THRIVE_CONFIG_FILE names one""");
    }

    @Test
    void halfOfTheCredentialsIsNotEnough() {
        variables.put("THRIVE_TENANT_ID", TENANT);
        variables.put("THRIVE_CLIENT_ID", "client");
        assertThatIllegalStateException()
                .isThrownBy(this::load)
                .withMessageStartingWith("Thrive: the client secret not found.");

        variables.remove("THRIVE_CLIENT_ID");
        variables.put("THRIVE_CLIENT_SECRET", "s3cret");
        assertThatIllegalStateException()
                .isThrownBy(this::load)
                .withMessageStartingWith("Thrive: the client id not found.");

        variables.remove("THRIVE_TENANT_ID");
        variables.put("THRIVE_CLIENT_ID", "client");
        assertThatIllegalStateException()
                .isThrownBy(this::load)
                .withMessageStartingWith("Thrive: the tenant id not found.");
    }

    @Test
    void blankValueIsReportedAndNotPassedOver() {
        properties.put("thrive.api-secret", " ");
        variables.put("THRIVE_API_SECRET", "s3cret");

        assertThatIllegalStateException()
                .isThrownBy(this::load)
                .withMessage("system property thrive.api-secret is set, but blank: give it a value, or remove it");
    }

    @Test
    void malformedValueNamesItsSourceAndNotItself() {
        variables.put("THRIVE_TENANT_ID", "te:nant");
        variables.put("THRIVE_API_SECRET", "s3cret");
        assertThatIllegalStateException()
                .isThrownBy(this::load)
                .withMessageStartingWith("environment variable THRIVE_TENANT_ID: tenantId is malformed: it looks like")
                .withMessageNotContaining("te:nant")
                .withNoCause();

        variables.put("THRIVE_TENANT_ID", TENANT);
        variables.put("THRIVE_API_SECRET", "s3cret\n");
        assertThatIllegalStateException()
                .isThrownBy(this::load)
                .withMessage("environment variable THRIVE_API_SECRET: API secret begins or ends with white space (a"
                        + " newline copied from a file?): remove it");
    }

    @Test
    void bothMethodsAtOnceAreRefused() {
        variables.put("THRIVE_TENANT_ID", TENANT);
        variables.put("THRIVE_API_SECRET", "s3cret");
        properties.put("thrive.client-id", "client");

        assertThatIllegalStateException()
                .isThrownBy(this::load)
                .withMessage("both environment variable THRIVE_API_SECRET (for Basic) and system property"
                        + " thrive.client-id (for OAuth) are set: remove one of them");
    }

    @Test
    void secretAndSecretFileAtOnceAreRefused() {
        variables.put("THRIVE_API_SECRET", "s3cret");
        variables.put("THRIVE_API_SECRET_FILE", "/run/secrets/thrive");

        assertThatIllegalStateException()
                .isThrownBy(this::load)
                .withMessage("both environment variable THRIVE_API_SECRET and environment variable"
                        + " THRIVE_API_SECRET_FILE are set: remove one of them");
    }

    @Test
    void secretFileThatIsNotThereIsReported() {
        variables.put("THRIVE_TENANT_ID", TENANT);
        variables.put("THRIVE_API_SECRET_FILE", folder.resolve("none").toString());

        assertThatIllegalStateException()
                .isThrownBy(this::load)
                .withMessage("environment variable THRIVE_API_SECRET_FILE: the API secret in the file "
                        + folder.resolve("none") + " cannot be read: there is no such file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3cret", "s3c/re+t==", "s3c\u0000ret"})
    void secretThatWasTakenForItsFileIsNotRepeated(String secret) {
        variables.put("THRIVE_TENANT_ID", TENANT);
        variables.put("THRIVE_API_SECRET_FILE", secret);

        assertThatIllegalStateException()
                .isThrownBy(this::load)
                .withMessageStartingWith("environment variable THRIVE_API_SECRET_FILE: ")
                .withMessageNotContaining("s3c");
    }

    @Test
    void valueThatTheJvmCouldNotReadIsReported() {
        variables.put("THRIVE_TENANT_ID", TENANT);
        variables.put("THRIVE_API_SECRET", "s\uFFFD\uFFFDcret");

        assertThatIllegalStateException()
                .isThrownBy(this::load)
                .withMessage(
                        "environment variable THRIVE_API_SECRET: it holds a character that the JVM could not read in"
                                + " its locale: set a locale with UTF-8, such as LC_ALL=C.UTF-8, or take a file");
    }

    @Test
    void scopesWithCommasAreExplained() {
        variables.put("THRIVE_TENANT_ID", TENANT);
        variables.put("THRIVE_CLIENT_ID", "hr-sync");
        variables.put("THRIVE_CLIENT_SECRET", "s3cret");
        variables.put("THRIVE_SCOPES", "api/read,api/write");

        assertThatIllegalStateException()
                .isThrownBy(this::load)
                .withMessage("environment variable THRIVE_SCOPES: scopes must be separated by spaces, such as api/read"
                        + " api/write");
    }

    @Test
    void misspeltVariableIsExplainedWhenNothingIsMissing() {
        variables.put("THRIVE_TENANT_ID", TENANT);
        variables.put("THRIVE_API_SECRET", "s3cret");
        variables.put("THRIVE_ENVIROMENT", "STAGING");

        assertThat(load().explain())
                .endsWith("ignored      environment variable THRIVE_ENVIROMENT  no setting: misspelt?\n");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void propertiesFileWithoutAnEndIsNotReadForEver() {
        variables.put("THRIVE_CONFIG_FILE", "/dev/zero");

        assertThatIllegalStateException()
                .isThrownBy(this::load)
                .withMessageEndingWith(" is larger than any file of settings");
    }

    @Test
    void propertiesFileThatIsNotThereIsReported() {
        variables.put("THRIVE_CONFIG_FILE", folder.resolve("none").toString());

        assertThatIllegalStateException()
                .isThrownBy(this::load)
                .withMessage("the properties file " + folder.resolve("none")
                        + " (named by environment variable THRIVE_CONFIG_FILE) cannot be read: there is no such file");
    }

    @Test
    void misspeltEntryOfThePropertiesFileIsReported() throws IOException {
        Path file = write("thrive.properties", "thrive.tenantid=x");
        properties.put("thrive.config.file", file.toString());

        assertThatIllegalStateException()
                .isThrownBy(this::load)
                .withMessage("the properties file " + file
                        + " (named by system property thrive.config.file) holds thrive.tenantid, which is no setting."
                        + " Settings are [thrive.api-secret, thrive.api-secret-file, thrive.client-id,"
                        + " thrive.client-secret, thrive.client-secret-file, thrive.environment,"
                        + " thrive.least-privilege, thrive.scope-check, thrive.scopes, thrive.secret-in-body,"
                        + " thrive.tenant-id]");
    }

    @Test
    void malformedChoicesAreReported() {
        variables.put("THRIVE_TENANT_ID", TENANT);
        variables.put("THRIVE_CLIENT_ID", "client");
        variables.put("THRIVE_CLIENT_SECRET", "s3cret");
        variables.put("THRIVE_SCOPE_CHECK", "sometimes");
        assertThatIllegalStateException()
                .isThrownBy(this::load)
                .withMessage("environment variable THRIVE_SCOPE_CHECK: must be enforce, warn or off");

        variables.put("THRIVE_SCOPE_CHECK", "off");
        variables.put("THRIVE_LEAST_PRIVILEGE", "yes");
        assertThatIllegalStateException()
                .isThrownBy(this::load)
                .withMessage("environment variable THRIVE_LEAST_PRIVILEGE: must be true or false");
    }

    @Test
    void noEnvironmentIsAssumed() {
        variables.put("THRIVE_TENANT_ID", TENANT);
        variables.put("THRIVE_API_SECRET", "s3cret");

        assertThat(load().explain()).startsWith("environment  not set              no source\n");
        assertThatIllegalStateException()
                .isThrownBy(() -> load().environment())
                .withMessage("the environment is not set: set THRIVE_ENVIRONMENT to one of PRODUCTION, PRODUCTION_MEA,"
                        + " STAGING, STAGING_MEA");
    }

    @Test
    void unknownEnvironmentIsRefused() {
        variables.put("THRIVE_ENVIRONMENT", "prod");

        assertThatIllegalStateException()
                .isThrownBy(this::load)
                .withMessage("environment variable THRIVE_ENVIRONMENT: environment must be one of PRODUCTION,"
                        + " PRODUCTION_MEA, STAGING, STAGING_MEA");
    }

    @Test
    void credentialsOfOneEnvironmentAreRefusedInAnother() {
        variables.put("THRIVE_ENVIRONMENT", "staging");
        variables.put("THRIVE_TENANT_ID", TENANT);
        variables.put("THRIVE_API_SECRET", "s3cret");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> load().auth().open(new Lent(ThriveEnvironment.PRODUCTION, transport, time)))
                .withMessage("these credentials are for STAGING (https://public.api.learnstaging.link), but the client"
                        + " calls PRODUCTION (https://public.api.learn.link): use the credentials of the environment"
                        + " that you call");
    }

    @Test
    void credentialsMadeInCodeSaySo() {
        ThriveAuth auth =
                credentials().scopes(TokenUse.WEBHOOKS, "api/webhooks").build().onlyFor(server.environment());

        assertThat(Setting.table(auth.settings())).isEqualTo("""
                        tenant id        eu-west-2_AbcdEfghI                                set in code
                        client id        client                                             set in code
                        client secret    ***                                                set in code
                        scopes           api/all for PUBLIC_API, api/webhooks for WEBHOOKS  set in code
                        scope check      enforce                                            default
                        least privilege  false                                              default
                        secret in body   false                                              default
                        """);
    }

    @Test
    void whatIsChosenInCodeSaysSoAndWhereTheSecretComesFrom() {
        ThriveAuth auth = credentials()
                .clientSecret(ThriveAuth.secretFile(Path.of("/run/secrets/thrive")))
                .scopeCheck(ScopeCheck.WARN)
                .leastPrivilege()
                .secretInBody()
                .build();

        assertThat(Setting.table(auth.settings())).isEqualTo("""
                        tenant id        eu-west-2_AbcdEfghI                     set in code
                        client id        client                                  set in code
                        client secret    ***                                     file /run/secrets/thrive
                        scopes           the smallest that each operation needs  default
                        scope check      warn                                    set in code
                        least privilege  true                                    set in code
                        secret in body   true                                    set in code
                        """);
        assertThat(ThriveAuth.basic(new TenantId(TENANT), () -> Secret.of("s3cret"))
                        .settings())
                .contains(new Setting("API secret", "***", "supplier set in code"));
    }

    @Test
    void misspeltVariableIsNamedWhenSomethingIsMissing() {
        variables.put("THRIVE_TENANT_ID", TENANT);
        variables.put("THRIVE_API_SECERT", "s3cret");
        properties.put("thrive.tenantid", TENANT);

        assertThatIllegalStateException()
                .isThrownBy(this::load)
                .withMessageContaining("""

                          system properties: none of the SDK's is set (misspelt? thrive.tenantid)
                          environment variables: THRIVE_TENANT_ID (misspelt? THRIVE_API_SECERT)
                        """)
                .withMessageNotContaining("s3cret");
    }

    @Test
    void settingOfOAuthOnlyIsRefusedWithBasic() {
        variables.put("THRIVE_TENANT_ID", TENANT);
        variables.put("THRIVE_API_SECRET", "s3cret");
        properties.put("thrive.least-privilege", "true");

        assertThatIllegalStateException()
                .isThrownBy(this::load)
                .withMessage("both environment variable THRIVE_API_SECRET (for Basic) and system property"
                        + " thrive.least-privilege (for OAuth only) are set: remove one of them");
    }

    @Test
    void blankNameOfThePropertiesFileIsReported() {
        variables.put("THRIVE_CONFIG_FILE", " ");

        assertThatIllegalStateException()
                .isThrownBy(this::load)
                .withMessage(
                        "environment variable THRIVE_CONFIG_FILE is set, but blank: give it a value, or remove it");
    }

    @Test
    void propertiesFileMayHaveAByteOrderMarkAndLinesOfWindows() throws IOException {
        config("\uFEFFthrive.tenant-id=" + TENANT + "\r\n# a comment\r\nthrive.api-secret=s3c\u00e4\u20acret\r\n");

        assertThat(header(open(load().auth()), READ))
                .isEqualTo("Basic " + ThriveAuthTest.base64(TENANT + ":s3c\u00e4\u20acret"));
    }

    @Test
    void propertiesFileThatIsNotUtf8IsReported() throws IOException {
        Path file = folder.resolve("thrive.properties");
        Files.writeString(file, "thrive.api-secret=s3cr\u00e4t", StandardCharsets.ISO_8859_1);
        variables.put("THRIVE_CONFIG_FILE", file.toString());
        assertThatIllegalStateException().isThrownBy(this::load).withMessageEndingWith(" is not UTF-8 text");

        Files.writeString(file, "thrive.api-secret=s3cret", StandardCharsets.UTF_16);
        assertThatIllegalStateException().isThrownBy(this::load).withMessageEndingWith(" is not UTF-8 text");
    }

    @Test
    void entryThatComesTwiceIsReported() throws IOException {
        config("thrive.api-secret=one\nthrive.tenant-id=" + TENANT + "\nthrive.api-secret=two\n");

        assertThatIllegalStateException()
                .isThrownBy(this::load)
                .withMessageEndingWith(" holds more than once thrive.api-secret: remove all but one");
    }

    @Test
    void secretThatWasTakenForAPropertiesFileIsNotRepeated() throws IOException {
        Path file = config("hunter2\n");

        assertThatIllegalStateException()
                .isThrownBy(this::load)
                .withMessageStartingWith("the properties file " + file + " (named by environment variable"
                        + " THRIVE_CONFIG_FILE) holds an entry that does not begin with thrive., which is no setting.")
                .withMessageNotContaining("hunter2");
    }

    @Test
    void directoryIsNoPropertiesFile() {
        variables.put("THRIVE_CONFIG_FILE", folder.toString());

        assertThatIllegalStateException()
                .isThrownBy(this::load)
                .withMessageEndingWith(" cannot be read (IOException): is it a file?");
    }

    @Test
    void environmentThatIsNoUrlIsNotRepeated() {
        variables.put("THRIVE_ENVIRONMENT", "http://jane:hunter2@local host");

        assertThatIllegalStateException()
                .isThrownBy(this::load)
                .withMessage("environment variable THRIVE_ENVIRONMENT: it is not a URL")
                .withNoCause();
    }

    @Test
    void thisMachinesSettingsCanBeRead() {
        assertThatIllegalStateException()
                .isThrownBy(ThriveAuth::fromEnvironment)
                .withMessageStartingWith("Thrive: credentials not found.");
    }

    private ThriveSettings load() {
        return ThriveSettings.load(properties, variables);
    }

    private Path config(String content) throws IOException {
        Path file = write("thrive.properties", content);
        variables.put("THRIVE_CONFIG_FILE", file.toString());
        return file;
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
