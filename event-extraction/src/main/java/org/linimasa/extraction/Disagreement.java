package org.linimasa.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.TimeBounds;
import org.linimasa.event.Conflict;
import org.linimasa.event.Mention;
import org.linimasa.event.Status;

/** What the reports of one event disagree on. Plans are left out: what comes otherwise than planned is no contradiction. */
final class Disagreement {
    private final List<Mention> mentions;

    /** @param mentions of one event */
    Disagreement(List<Mention> mentions) {
        this.mentions = mentions.stream()
                .filter(mention -> !SameTime.isAhead(mention.status()))
                .toList();
    }

    List<Conflict> conflicts() {
        List<Conflict> conflicts = new ArrayList<>();
        List<Mention> dated = mentions.stream()
                .filter(mention -> mention.time().edtf() != null && SameTime.isDated(mention))
                .toList();
        Set<TimeBounds> told =
                dated.stream().map(mention -> mention.time().bounds()).collect(Collectors.toSet());
        if (told.stream().anyMatch(one -> told.stream().anyMatch(other -> daysDiffer(one, other)))) {
            conflicts.add(
                    new Conflict("time", claims(dated, mention -> mention.time().edtf())));
        }
        boolean contradicted = mentions.stream().anyMatch(mention -> isReal(mention.status()))
                && mentions.stream().anyMatch(mention -> isUnreal(mention.status()));
        if (contradicted) {
            conflicts.add(new Conflict(
                    "status", claims(mentions, mention -> mention.status().name())));
        }
        return conflicts;
    }

    /** "In January" and "on 16 January" agree: the finer lies in the coarser. */
    private static boolean daysDiffer(TimeBounds a, TimeBounds b) {
        return !SameTime.liesIn(a, b) && !SameTime.liesIn(b, a);
    }

    private static boolean isReal(Status status) {
        return status == Status.OCCURRED || status == Status.ONGOING;
    }

    private static boolean isUnreal(Status status) {
        return status == Status.CANCELLED || status == Status.DENIED || status == Status.NOT_OCCURRED;
    }

    private static List<Conflict.Claim> claims(List<Mention> mentions, Function<Mention, @Nullable String> value) {
        List<Conflict.Claim> claims = new ArrayList<>();
        for (Mention mention : mentions) {
            String said = value.apply(mention);
            if (said != null) {
                claims.add(new Conflict.Claim(mention.id(), said, mention.text()));
            }
        }
        return claims;
    }
}
