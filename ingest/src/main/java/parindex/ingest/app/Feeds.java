package parindex.ingest.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import parindex.ingest.feed.onestop.OneStop;
import parindex.ingest.intake.Feed;
import parindex.ingest.intake.RecordFeed;
import parindex.ingest.profile.Profiles;
import parindex.warehouse.batch.FeedContract;
import parindex.warehouse.batch.FeedContracts;

/** All feeds that are known, dossiers first, and the profiles that read them. */
final class Feeds {
    private final List<Feed> all = new ArrayList<>();
    private final Profiles profiles;

    Feeds(Path dataFolder) {
        List<FeedContract> contracts = FeedContracts.packed();
        all.add(OneStop.FEED);
        contracts.forEach(contract -> all.add(RecordFeed.of(contract)));
        this.profiles = Profiles.of(dataFolder, all.stream().map(Feed::shape).toList(), contracts);
    }

    List<Feed> all() {
        return List.copyOf(all);
    }

    Profiles profiles() {
        return profiles;
    }
}
