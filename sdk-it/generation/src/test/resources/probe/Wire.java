package probe;

import io.github.thrivesdk.core.call.CallSender;
import io.github.thrivesdk.core.call.FilePart;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import odd.api.ParametersQuery;
import odd.api.ThriveApis;
import odd.api.WireApi;
import odd.model.FormRequest;
import odd.model.MixedRequest;
import odd.model.ParametersFlat;
import odd.model.ParametersIds;
import odd.model.Q;
import odd.model.UploadRequest;

/** What a user of the generated client writes. */
public final class Wire implements BiFunction<String, CallSender, Object> {
    @Override
    public Object apply(String job, CallSender sender) {
        WireApi wire = new ThriveApis(sender).wire();
        return switch (job) {
            case "parameters" -> {
                wire.parameters(q("x/y"), ParametersQuery.builder()
                        .json(q("a"))
                        .ids(ParametersIds.of(List.of("1", "2")))
                        .pair(q("b"))
                        .flat(ParametersFlat.of(q("c")))
                        .xJson(q("\u00fc"))
                        .xPairs(q("x"))
                        .xFlat(q("x"))
                        .c(q("y"))
                        .build());
                yield "sent";
            }
            case "form" -> {
                wire.form(FormRequest.builder()
                        .plain("a b")
                        .many(List.of("1", "2"))
                        .joined(List.of("x", "y"))
                        .deep(q("1"))
                        .whole(q("n&m"))
                        .flat(q("flat"))
                        .build());
                yield "sent";
            }
            case "upload" -> {
                wire.upload(UploadRequest.builder()
                        .file(FilePart.of("f.txt", "text/csv", bytes("a,b")))
                        .picture(FilePart.of("p.png", "image/png", bytes("png")))
                        .modern(FilePart.of("m.bin", bytes("m")))
                        .base64(bytes("hi"))
                        .about(q("x"))
                        .labelled("l")
                        .when(OffsetDateTime.parse("2026-01-02T03:04:00Z"))
                        .build());
                yield "sent";
            }
            case "mixed" -> {
                wire.mixed(MixedRequest.of(q("chosen")));
                yield "sent";
            }
            case "row" -> wire.row();
            case "animal" -> wire.animal().getClass().getSimpleName();
            case "either" -> wire.either();
            case "default" -> Objects.requireNonNull(wire.onlyDefault().q());
            default -> throw new IllegalArgumentException(job);
        };
    }

    private static Q q(String text) {
        return Q.builder().q(text).build();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
