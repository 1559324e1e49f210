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

/** Finds participants and places by their names. */
@ApplicationScoped
@Transactional
class FindEntity {
    /** How much of the trigrams of what is typed a word has to share: two slips in a word of six letters. */
    private static final String LIKENESS = "0.35";

    private static final String ASKED = """
            cross join (
              select key, replace(replace(replace(key, '\\', '\\\\'), '%', '\\%'), '_', '\\_') as pattern
              from (select entity_key(?) as key) as typed) as asked""";

    /** Names that begin so, names with a word that begins so, names that are alike. */
    private static final String BEST_FIRST = """
            order by case when starts_with(name_key, key) then 0 when name_key like '% ' || pattern || '%' then 1 else 2 end,
              case when starts_with(name_key, key) or name_key like '% ' || pattern || '%' then 1
                else round(word_similarity(key, name_key)::numeric, 1) end desc,
              events desc, name_key, id""";

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
        String order = "order by events desc, name_key, id";
        SqlText source = SqlText.of("select id, name, kind, country, events from entity");
        if (typed != null) {
            reader.each(
                    SqlText.of("select set_config('pg_trgm.word_similarity_threshold', ?, true)", LIKENESS), row -> {});
            source = source.then(SqlText.of(ASKED, typed));
            conditions.add("(name_key like pattern || '%' or name_key like '% ' || pattern || '%' or key <% name_key)");
            order = BEST_FIRST;
        }
        return read(
                source.then(SqlText.of("where")).then(conditions.joined()).then(SqlText.of(order + " limit ?", limit)));
    }

    Optional<EntityView> find(UUID id) {
        return read(SqlText.of("select id, name, kind, country, events from entity where id = ?", id)).stream()
                .findFirst();
    }

    private List<EntityView> read(SqlText statement) {
        List<EntityView> entities = new ArrayList<>();
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
