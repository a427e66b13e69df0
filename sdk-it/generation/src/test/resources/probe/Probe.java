package probe;

import io.github.thrivesdk.core.call.BulkOutcome;
import io.github.thrivesdk.core.call.CallSender;
import io.github.thrivesdk.core.call.FilePart;
import io.github.thrivesdk.core.call.Pages;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import odd.api.GetThingQuery;
import odd.api.ListThingsQuery;
import odd.api.ThriveApis;
import odd.model.Cat;
import odd.model.Colour;
import odd.model.Filter;

/** What a user of the generated client writes. */
public final class Probe implements BiFunction<String, CallSender, Object> {
    private static final class Client extends ThriveApis {
        Client(CallSender sender) {
            super(sender);
        }
    }

    @Override
    public Object apply(String job, CallSender sender) {
        Client client = new Client(sender);
        return switch (job) {
            case "parameters" -> client.things().getThing("a/b", "..x", GetThingQuery.builder()
                    .ids(List.of("1", "2"))
                    .tag(List.of("x", "y"))
                    .filter(Filter.builder().name("n&m").min(3L).build())
                    .xTrace("t")
                    .flavour("plain")
                    .build());
            case "styles" -> {
                Filter pairs = Filter.builder().name("x").build();
                client.styles().getThing("a/b", List.of(1L, 2L), Filter.builder().name("n;m").min(3L).build(), pairs);
                yield "read";
            }
            case "models" -> {
                odd.model.ListModel list = odd.model.ListModel.builder()
                        .class_("c")
                        .colour(Colour.of("mauve"))
                        .animal(Cat.builder().kind("cat").lives(9L).build())
                        .build();
                client.things().new_(list);
                yield list.toBuilder().build().equals(list);
            }
            case "patch" -> {
                client.things().change(odd.model.Change.builder().cleared(null).build());
                yield "changed";
            }
            case "upload" -> client.class_().upload(odd.model.UploadRequest.builder()
                    .file(FilePart.of("f.txt", "content".getBytes(StandardCharsets.UTF_8)))
                    .note("n")
                    .build());
            case "pages" -> {
                Pages<String> pages = client.things().listAllThings();
                yield pages.stream().toList();
            }
            case "long page" ->
                client.things().listThings(ListThingsQuery.builder().perPage(4).build());
            case "long list" -> client.class_().addMembers(List.of("a", "b", "c"));
            case "bulk" -> {
                BulkOutcome<String, String, String> outcome = client.class_().addAllMembers(List.of("a", "b", "c"));
                yield outcome.succeeded() + " " + outcome.failed();
            }
            default -> throw new IllegalArgumentException(job);
        };
    }
}
