package org.linimasa.timeline.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linimasa.timeline.filter.SqlConditions;
import org.linimasa.timeline.filter.SqlReader;
import org.linimasa.timeline.filter.SqlText;

/**
 * Finds participants and places by their names: those that begin with what was typed, then those with a word that does, then
 * those that are alike. Each is only asked for where the ones before do not fill the page, because comparing names costs
 * the most and somebody who types waits for it.
 */
@ApplicationScoped
@Transactional
class FindEntity {
    private static final String COLUMNS = "select id, name, kind, country, events";
    private static final String MOST_FREQUENT_FIRST = "events desc, name_key, id";

    private static final String ASKED = """
            cross join (
              select key, replace(replace(replace(key, '\\', '\\\\'), '%', '\\%'), '_', '\\_') as pattern
              from (select entity_key(?) as key) as typed) as asked""";

    private static final String BEGINS_SO = "name_key like pattern || '%'";
    private static final String WORD_BEGINS_SO = "name_key like '% ' || pattern || '%'";

    /** Very many names begin with one letter or two: they are first looked for among the most frequent entities. */
    private static final int FEW_LETTERS = 2;

    private static final String MOST_FREQUENT =
            "(select * from entity order by " + MOST_FREQUENT_FIRST + " limit 10000) as entity";

    /**
     * How much of the trigrams of what is typed a word has to share: two slips in a word of six letters in the end, and
     * before that one, which hardly any of the many names share that begin alike.
     */
    private static final List<String> LIKENESS = List.of("0.45", "0.35");

    /** Of more names that are alike, so many are compared: those that were stored first. */
    private static final int COMPARED_AT_MOST = 2_000;

    private static final String MOST_ALIKE_FIRST =
            "round(word_similarity(key, name_key)::numeric, 1) desc, " + MOST_FREQUENT_FIRST;

    private final SqlReader reader;

    FindEntity(SqlReader reader) {
        this.reader = reader;
    }

    /**
     * The best entities for what somebody has typed so far; without it the most frequent ones.
     *
     * @param kinds any where empty
     * @param countries any where empty
     */
    List<EntityView> find(@Nullable String typed, List<String> kinds, List<String> countries, int limit) {
        SqlConditions conditions = new SqlConditions();
        if (!kinds.isEmpty()) {
            conditions.add("kind = any (?)", (Object) kinds.toArray(String[]::new));
        }
        if (!countries.isEmpty()) {
            conditions.add("country = any (?)", (Object) countries.toArray(String[]::new));
        }
        if (typed == null) {
            return read(SqlText.of("entity"), conditions, MOST_FREQUENT_FIRST, limit);
        }
        SqlText asked = SqlText.of(ASKED, typed);
        List<EntityView> found = new ArrayList<>();
        if (typed.strip().length() <= FEW_LETTERS) {
            SqlText rows = SqlText.of(MOST_FREQUENT).then(asked);
            found.addAll(read(rows, with(conditions, BEGINS_SO), MOST_FREQUENT_FIRST, limit));
        }
        if (found.size() < limit) {
            found.clear();
            SqlText rows = SqlText.of("entity").then(asked);
            found.addAll(read(rows, with(conditions, BEGINS_SO), MOST_FREQUENT_FIRST, limit));
            String inside = WORD_BEGINS_SO + " and not " + BEGINS_SO;
            found.addAll(read(rows, with(conditions, inside), MOST_FREQUENT_FIRST, limit - found.size()));
        }
        int left = limit - found.size();
        List<EntityView> alike = List.of();
        for (String likeness : LIKENESS) {
            alike = alike.size() < left ? alike(asked, likeness, conditions, left) : alike;
        }
        found.addAll(alike);
        return found;
    }

    /** Those that are alike, but for those with a word that begins so. */
    private List<EntityView> alike(SqlText asked, String likeness, SqlConditions conditions, int limit) {
        reader.each(SqlText.of("select set_config('pg_trgm.word_similarity_threshold', ?, true)", likeness), row -> {});
        SqlText compared = SqlText.of("(select * from entity")
                .then(asked)
                .then(SqlText.of("where"))
                .then(with(conditions, "key <% name_key").joined())
                .then(SqlText.of("limit " + COMPARED_AT_MOST + ") as entity"));
        SqlConditions others = new SqlConditions();
        others.add("not (" + BEGINS_SO + " or " + WORD_BEGINS_SO + ")");
        return read(compared, others, MOST_ALIKE_FIRST, limit);
    }

    private static SqlConditions with(SqlConditions conditions, String condition) {
        SqlConditions all = new SqlConditions();
        all.addAll(conditions);
        all.add(condition);
        return all;
    }

    Optional<EntityView> find(UUID id) {
        SqlConditions conditions = new SqlConditions();
        conditions.add("id = ?", id);
        return read(SqlText.of("entity"), conditions, "id", 1).stream().findFirst();
    }

    private List<EntityView> read(SqlText rows, SqlConditions conditions, String order, int limit) {
        List<EntityView> entities = new ArrayList<>();
        SqlText statement = SqlText.of(COLUMNS + " from")
                .then(rows)
                .then(SqlText.of("where"))
                .then(conditions.joined())
                .then(SqlText.of("order by " + order + " limit ?", limit));
        reader.each(statement, row -> entities.add(view(row)));
        return entities;
    }

    private static EntityView view(ResultSet row) throws SQLException {
        return EntityView.of(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("kind"),
                row.getString("country"),
                row.getLong("events"));
    }
}
