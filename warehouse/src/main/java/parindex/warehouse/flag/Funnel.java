package parindex.warehouse.flag;

import java.util.List;
import java.util.Optional;
import parindex.warehouse.domain.Share;

/**
 * One unit against the other units with the same procedure. Its own dossiers are no part of what it is compared with.
 *
 * @param now missed of what fell due in the unit over the last quarter
 * @param peers the same of all other units
 * @param units how many others
 * @param between variance of the true shares of the others: honest units differ too, and the funnel is wider by that
 * @param chance of a share so far above theirs in a unit like them
 */
record Funnel(Share now, Share peers, int units, double between, double chance) {
    /** @param procedure all units with one procedure, itself among them; empty where they are too few to say what is usual */
    static Optional<Funnel> find(Series own, List<Series> procedure) {
        var others = procedure.stream()
                .filter(each -> each != own)
                .map(each -> each.share(0, FlagRules.PEER_WEEKS))
                .filter(share -> share.whole() > 0)
                .toList();
        var peers = new Share(
                others.stream().mapToLong(Share::part).sum(),
                others.stream().mapToLong(Share::whole).sum());
        var now = own.share(0, FlagRules.PEER_WEEKS);
        if (others.size() < FlagRules.PEER_UNITS
                || peers.whole() < FlagRules.PEER_DOSSIERS
                || now.whole() < FlagRules.LEAST_MISSED) {
            return Optional.empty();
        }
        double between = between(others, peers);
        return Optional.of(new Funnel(now, peers, others.size(), between, chance(now, peers, others.size(), between)));
    }

    /** The chance of a new unit among so many like them: Higgins, Thompson and Spiegelhalter's prediction. */
    private static double chance(Share now, Share peers, int units, double between) {
        var two = new TwoShares(now, peers);
        if (now.part() < FlagRules.LEAST_MISSED || two.likelihoodRatio() == 0) {
            return 1;
        }
        double p = (double) (now.part() + peers.part()) / (now.whole() + peers.whole());
        double above = (double) now.part() / now.whole() - (double) peers.part() / peers.whole();
        double variance = p * (1 - p) * (1.0 / now.whole() + 1.0 / peers.whole()) + between;
        return Math.max(two.exactTail(), Normal.upperTail(above / Math.sqrt(variance), units - 2.0));
    }

    /** DerSimonian and Laird: what the shares of units scatter beyond their chance errors. */
    static double between(List<Share> shares, Share all) {
        // half a case on either side, so that units without lateness have an error too
        double p = (all.part() + 0.5) / (all.whole() + 1.0);
        double weights = 0;
        double squares = 0;
        double scatter = 0;
        for (Share share : shares) {
            double weight = share.whole() / (p * (1 - p));
            double off = (double) share.part() / share.whole() - p;
            weights += weight;
            squares += weight * weight;
            scatter += weight * off * off;
        }
        double room = weights - squares / weights;
        return room <= 0 ? 0 : Math.max(0, (scatter - (shares.size() - 1)) / room);
    }
}
