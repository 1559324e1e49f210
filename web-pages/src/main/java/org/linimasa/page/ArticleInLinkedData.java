package org.linimasa.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The article that a page describes in JSON-LD; scripts that are not JSON say nothing. */
final class ArticleInLinkedData {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern ARTICLE =
            Pattern.compile("(?:https?://schema\\.org/|schema:)?\\w*(?:Article|BlogPosting|Report)");

    private ArticleInLinkedData() {}

    static Optional<JsonNode> of(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            Optional<JsonNode> article = read(script.data()).flatMap(ArticleInLinkedData::article);
            if (article.isPresent()) {
                return article;
            }
        }
        return Optional.empty();
    }

    private static Optional<JsonNode> read(String json) {
        try {
            return Optional.of(MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The first one: itself, in a list, in a graph, or what the page is about. */
    private static Optional<JsonNode> article(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty()) {
            JsonNode node = open.removeFirst();
            if (node.isArray()) {
                node.forEach(open::addLast);
            } else if (isArticle(node.path("@type"))) {
                return Optional.of(node);
            } else {
                open.addLast(node.path("@graph"));
                open.addLast(node.path("mainEntity"));
            }
            open.removeIf(JsonNode::isMissingNode);
        }
        return Optional.empty();
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (isArticle(one)) {
                    return true;
                }
            }
            return false;
        }
        return ARTICLE.matcher(type.asText()).matches();
    }
}
