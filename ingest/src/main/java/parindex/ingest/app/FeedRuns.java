package parindex.ingest.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parindex.ingest.intake.EngineMaker;
import parindex.ingest.intake.Feed;
import parindex.ingest.intake.Intake;
import parindex.ingest.intake.IntakeReport;
import parindex.ingest.intake.Offer;
import parindex.ingest.intake.Progress;
import parindex.ingest.profile.Profile;

/** Runs one intake a feed over the files that are its own. */
final class FeedRuns {
    private final Path data;
    private final Feeds feeds;
    private final EngineMaker engines;
    private final int threads;
    private final PrintStream progress;

    FeedRuns(Path data, Feeds feeds, EngineMaker engines, int threads, PrintStream progress) {
        this.data = data;
        this.feeds = feeds;
        this.engines = engines;
        this.threads = threads;
        this.progress = progress;
    }

    /** Files of a profile that nobody knows go to the first feed, which refuses them. */
    List<IntakeReport> run(List<Offer> sent, LocalDateTime now) {
        List<Offer> offers = withFurtherReadings(sent);
        Feed first = feeds.all().get(0);
        var reports = new ArrayList<IntakeReport>();
        for (Feed feed : feeds.all()) {
            List<Offer> own = offers.stream()
                    .filter(offer -> feedOf(offer, first.id()).equals(feed.id()))
                    .filter(offer -> !isHeld(offer, reports))
                    .toList();
            if (!own.isEmpty() || feed == first) {
                boolean isQuiet = own.isEmpty() && !offers.isEmpty();
                reports.add(intake(feed, isQuiet ? (vietnamese, english) -> {} : told(feed))
                        .run(own, now));
            }
        }
        return reports;
    }

    /** A file that tells of several feeds is offered once for each; a corrected row tells of its own feed alone. */
    private List<Offer> withFurtherReadings(List<Offer> sent) {
        var offers = new ArrayList<>(sent);
        sent.stream().filter(offer -> offer.handling().corrects() == null).forEach(offer -> feeds.profiles()
                .partsOf(offer.profile())
                .forEach(part ->
                        offers.add(new Offer(offer.path(), part, offer.folder(), offer.sender(), offer.handling()))));
        return offers;
    }

    /** What is refused or held as a whole is read for no other feed either: one refusal says it. */
    private boolean isHeld(Offer offer, List<IntakeReport> reports) {
        Optional<Profile> profile = feeds.profiles().find(offer.profile());
        boolean isPart = profile.flatMap(Profile::partOf).isPresent();
        return isPart && reports.stream().anyMatch(report -> report.refused().contains(offer.path()));
    }

    private String feedOf(Offer offer, String otherwise) {
        return feeds.profiles().find(offer.profile()).map(Profile::feed).orElse(otherwise);
    }

    private Progress told(Feed feed) {
        Feeds.Title title = feeds.title(feed.id());
        return (vietnamese, english) ->
                progress.println(title.vietnamese() + ": " + vietnamese + " / " + title.english() + ": " + english);
    }

    private Intake intake(Feed feed, Progress told) {
        return new Intake(data, feed, feeds.profiles(), engines::open, threads, told);
    }
}
