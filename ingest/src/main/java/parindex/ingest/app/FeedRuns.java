package parindex.ingest.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import parindex.ingest.intake.EngineMaker;
import parindex.ingest.intake.Feed;
import parindex.ingest.intake.FileHash;
import parindex.ingest.intake.Intake;
import parindex.ingest.intake.IntakeReport;
import parindex.ingest.intake.Offer;
import parindex.ingest.intake.Progress;
import parindex.ingest.profile.Profile;
import parindex.warehouse.batch.Manifest.State;
import parindex.warehouse.domain.Masks;

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
        String whole =
                feeds.profiles().find(offer.profile()).flatMap(Profile::partOf).orElse("");
        String name = Masks.fileName(offer.path().getFileName().toString());
        return !whole.isEmpty()
                && reports.stream()
                        .flatMap(report -> report.receipts().stream())
                        .filter(receipt -> receipt.state() == State.REFUSED)
                        .filter(receipt -> receipt.profile().equals(whole))
                        .filter(receipt -> receipt.name().equals(name))
                        .anyMatch(receipt -> isSame(receipt.sha256(), offer));
    }

    /** Two units may call their files alike; of a file that could not even be counted only the name is known. */
    private static boolean isSame(String sha256, Offer offer) {
        try {
            return sha256.isEmpty() || FileHash.of(offer.path()).equals(sha256);
        } catch (IOException e) {
            return true; // who cannot read it now has nothing to read for others
        }
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
