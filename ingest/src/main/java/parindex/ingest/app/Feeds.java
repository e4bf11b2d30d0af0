package parindex.ingest.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parindex.ingest.feed.onestop.OneStop;
import parindex.ingest.intake.Feed;
import parindex.ingest.intake.RecordFeed;
import parindex.ingest.profile.Profiles;
import parindex.warehouse.batch.FeedContract;
import parindex.warehouse.batch.FeedContracts;

/** All feeds that are known, dossiers first, and the profiles that read them. */
final class Feeds {
    private final List<Feed> all = new ArrayList<>();
    private final Map<String, Title> titles = new HashMap<>();
    private final Profiles profiles;

    /** How a feed is called before people. */
    record Title(String vietnamese, String english) {}

    Feeds(Path dataFolder) {
        List<FeedContract> contracts = FeedContracts.packed();
        all.add(OneStop.FEED);
        titles.put(OneStop.FEED.id(), new Title("Hồ sơ một cửa", "One-stop dossiers"));
        for (FeedContract contract : contracts) {
            all.add(RecordFeed.of(contract));
            titles.put(contract.feed(), new Title(contract.titleVi(), contract.titleEn()));
        }
        this.profiles = Profiles.of(dataFolder, all.stream().map(Feed::shape).toList(), contracts);
    }

    List<Feed> all() {
        return List.copyOf(all);
    }

    Title title(String feed) {
        return titles.get(feed);
    }

    Profiles profiles() {
        return profiles;
    }
}
