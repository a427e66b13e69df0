package io.github.thrivesdk.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.thrivesdk.core.call.Call;
import io.github.thrivesdk.core.call.CallSender;
import io.github.thrivesdk.core.call.FilePart;
import io.github.thrivesdk.core.call.ResponseType;
import io.github.thrivesdk.core.model.JsonModel;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the templates make of a document with everything that breaks generators. */
class NastyDocumentTest {
    @TempDir
    static Path folder;

    private static GeneratedClient client;
    private final Recorder recorder = new Recorder();
    private final ObjectMapper json = new ObjectMapper();

    @BeforeAll
    static void generate() throws Exception {
        client = GeneratedClient.of(Path.of("src/test/resources/nasty.yaml").toAbsolutePath(), folder);
    }

    @Test
    void everyStyleOfParameterReachesTheWire() throws Exception {
        Object filter = build("model.Filter", "name", "a&b");
        Object query = build(
                "api.GetItemQuery",
                "ids",
                List.of("1", "2,3"),
                "pipes",
                List.of(1L, 2L),
                "tags",
                List.of("x", "y"),
                "filter",
                filter,
                "xTrace",
                "t",
                "session",
                "s;1");
        Object format =
                client.load("model.GetItemExt").getMethod("of", String.class).invoke(null, "json");
        call("getItem", "a/b", format, query);
        assertThat(recorder.last().pathAndQuery())
                .isEqualTo("/items/a%2Fb.json?ids=1%2C2%2C3&pipes=1%7C2&tags=x&tags=y&filter%5Bname%5D=a%26b");
        assertThat(recorder.last().headers().toString()).isEqualTo("[X-Trace=t, Cookie=session=s%3B1]");
    }

    @Test
    void filesAndObjectsBecomePartsOfAnUpload() throws Exception {
        Object meta = build("model.UploadRequestMeta", "name", "n");
        call(
                "upload",
                build(
                        "model.UploadRequest",
                        "file",
                        FilePart.of("f.txt", "text/plain", new byte[] {'x'}),
                        "meta",
                        meta));
        String body = new String(recorder.last().body().bytes(), StandardCharsets.UTF_8);
        assertThat(body)
                .contains("name=\"file\"; filename=\"f.txt\"\r\nContent-Type: text/plain\r\n\r\nx\r\n")
                .contains("Content-Type: application/json\r\n\r\n{\"name\":\"n\"}");
    }

    @Test
    void formsAreEncoded() throws Exception {
        call("submit", build("model.SubmitRequest", "aB", "1 2", "class_", true));
        assertThat(new String(recorder.last().body().bytes(), StandardCharsets.UTF_8))
                .isEqualTo("a%20b=1%202&class=true");
    }

    @Test
    void whatTheDocumentDoesNotKnowSurvivesARoundTrip() throws Exception {
        String text =
                "{\"id\":\"x\",\"children\":[{\"id\":\"y\"}],\"@type\":\"t\",\"getClass\":\"c\",\"class\":\"new\","
                        + "\"either\":{\"name\":\"n\"},\"data\":\"AQI=\",\"more\":[1,null]}";
        Object node = json.readValue(text, client.load("model.Node"));
        assertThat(json.readTree(json.writeValueAsString(node)))
                .isEqualTo(json.readTree(text.replace("[1,null]", "[1]")));
        assertThat(node).isEqualTo(json.readValue(text, client.load("model.Node")));
        assertThat(node.toString()).doesNotContain("\"x\"").contains("1 more");
    }

    @Test
    void anUnknownCaseOfASealedInterfaceIsReadToo() throws Exception {
        Class<?> shape = client.load("model.Shape");
        assertThat(json.readValue("{\"kind\":\"circle\",\"radius\":2}", shape)
                        .getClass()
                        .getSimpleName())
                .isEqualTo("Circle");
        Object unknown = json.readValue("{\"kind\":\"blob\",\"size\":7}", shape);
        assertThat(unknown.getClass().getSimpleName()).isEqualTo("UnknownShape");
        assertThat(((JsonModel) unknown).asMap()).containsEntry("kind", "blob").containsEntry("size", 7);
    }

    private void call(String method, Object... arguments) throws Exception {
        Object apis =
                client.load("api.ThriveApis").getConstructor(CallSender.class).newInstance(recorder);
        Object api = invoke(apis, "class_");
        invoke(api, method, arguments);
    }

    private static Object build(String type, Object... namesAndValues) throws Exception {
        Object builder = client.load(type).getMethod("builder").invoke(null);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            invoke(builder, (String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return invoke(builder, "build");
    }

    private static Object invoke(Object target, String name, Object... arguments) throws Exception {
        Class<?> type = target.getClass().getSimpleName().startsWith("Direct")
                ? target.getClass().getInterfaces()[0]
                : target.getClass();
        Method method = Stream.of(type.getMethods())
                .filter(found -> found.getName().equals(name) && found.getParameterCount() == arguments.length)
                .findFirst()
                .orElseThrow();
        return method.invoke(target, arguments);
    }

    /** Keeps calls instead of sending them. */
    private static final class Recorder implements CallSender {
        private final List<Call> calls = new ArrayList<>();

        @Override
        public <T> T send(Call call, ResponseType<T> type) {
            calls.add(call);
            return null;
        }

        @Override
        public <T> CompletableFuture<T> sendAsync(Call call, ResponseType<T> type) {
            calls.add(call);
            return CompletableFuture.completedFuture(null);
        }

        private Call last() {
            return calls.get(calls.size() - 1);
        }
    }
}
