package probe;

import io.github.thrivesdk.core.call.CallSender;
import java.util.List;
import java.util.function.Function;
import odd.api.ListBadgesQuery;
import odd.api.ThriveApis;
import odd.model.Badge;
import odd.model.BadgeStatus;
import odd.model.DeleteUserResponse;
import odd.model.EchoedEventType;

/** What a user of the client writes after the change. */
public final class Badges implements Function<CallSender, Object> {
    private static final class Client extends ThriveApis {
        Client(CallSender sender) {
            super(sender);
        }
    }

    @Override
    public Object apply(CallSender sender) {
        ListBadgesQuery active = ListBadgesQuery.builder().status(BadgeStatus.ACTIVE).build();
        Badge badge = new Client(sender).badges().listBadges(active).get(0);
        DeleteUserResponse response = DeleteUserResponse.builder().success(true).queued(true).build();
        return List.of(badge.id() + " " + badge.status(), response.queued(), EchoedEventType.USER_ARCHIVED.toString());
    }
}
