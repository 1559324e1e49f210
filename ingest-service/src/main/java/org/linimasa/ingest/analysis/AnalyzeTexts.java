package org.linimasa.ingest.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linimasa.event.Mention;
import org.linimasa.extraction.EventExtractor;
import org.linimasa.extraction.EventMerger;
import org.linimasa.extraction.Extraction;
import org.linimasa.extraction.LiveMention;
import org.linimasa.extraction.MergedEvent;
import org.linimasa.ingest.analysis.AnalysisView.DocumentAnalysis;
import org.linimasa.ingest.event.EventView;
import org.linimasa.ingest.event.EventViews;
import org.linimasa.ingest.submission.Submission;
import org.linimasa.ingest.submission.TextsAtOnce;

/** Reads texts and merges what they say, as ingestion would into an empty service. */
@ApplicationScoped
class AnalyzeTexts {
    private final EventExtractor extractor;
    private final TextsAtOnce textsAtOnce;
    private final EventMerger merger;
    private final EventViews views;
    private final Clock clock;

    AnalyzeTexts(EventExtractor extractor, TextsAtOnce textsAtOnce, EventMerger merger, EventViews views, Clock clock) {
        this.extractor = extractor;
        this.textsAtOnce = textsAtOnce;
        this.merger = merger;
        this.views = views;
        this.clock = clock;
    }

    /** A text under the caller's own id. */
    record NamedText(String id, Submission submission) {}

    /** The texts one by one, and the events they make together. */
    record Analysis(List<DocumentAnalysis> documents, List<EventView> events) {}

    private record Analyzed(NamedText text, Extraction extraction) {}

    /** @throws org.linimasa.rest.ProblemException 503 where too much text is being read */
    Analysis analyze(List<NamedText> texts) {
        long units = texts.stream()
                .mapToLong(text -> text.submission().text().length())
                .sum();
        return textsAtOnce.read(units, () -> read(texts));
    }

    private Analysis read(List<NamedText> texts) {
        Instant now = clock.instant();
        List<Analyzed> analyzed = texts.stream()
                .map(text ->
                        new Analyzed(text, extractor.extract(text.submission().received(now))))
                .toList();
        List<MergedEvent> events = merger.merge(liveMentions(analyzed));
        Map<UUID, UUID> eventByMention = events.stream()
                .flatMap(event -> event.mentions().stream().map(mention -> Map.entry(mention.id(), event.id())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<DocumentAnalysis> documents = analyzed.stream()
                .map(each -> new DocumentAnalysis(
                        each.text().id(),
                        each.extraction().tagging().language(),
                        each.extraction().tagging().languageAssumed() ? Boolean.TRUE : null,
                        each.extraction().tagging().documentTime(),
                        each.extraction().tagging().expressions(),
                        inEvents(each.extraction().mentions(), eventByMention)))
                .toList();
        return new Analysis(documents, events.stream().map(views::view).toList());
    }

    /** Each mention once, also where the same text was given twice. */
    private static Collection<LiveMention> liveMentions(List<Analyzed> analyzed) {
        return analyzed.stream()
                .flatMap(each -> each
                        .extraction()
                        .live(
                                each.extraction().tagging().documentTime(),
                                each.text().submission().url(),
                                each.text().submission().publisher())
                        .stream())
                .collect(Collectors.toMap(
                        live -> live.mention().id(), Function.identity(), (first, second) -> first, LinkedHashMap::new))
                .values();
    }

    private static List<Mention> inEvents(List<Mention> mentions, Map<UUID, UUID> eventByMention) {
        return mentions.stream()
                .map(mention -> {
                    UUID event = eventByMention.get(mention.id());
                    return event == null ? mention : mention.inEvent(event);
                })
                .toList();
    }
}
