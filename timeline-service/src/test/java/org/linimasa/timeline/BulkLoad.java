package org.linimasa.timeline;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An empty projection that is filled with many rows at once: without indexes, which are built afterwards, without keys too, and without the
 * triggers that count, because everything is counted once in the end. Whoever is interrupted starts with an empty database.
 */
public final class BulkLoad {
    private static final String MENTION_OF_EVENT = "mention_event_id_fkey";

    private final List<String> indexes;
    private final List<String> keys;

    private BulkLoad(List<String> indexes, List<String> keys) {
        this.indexes = indexes;
        this.keys = keys;
    }

    /** Takes away what slows a load down. */
    public static BulkLoad begin(Connection database) throws SQLException {
        List<String> drops = new ArrayList<>();
        List<String> definitions = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        try (Statement statement = database.createStatement()) {
            statement.execute("alter table stored_mention drop constraint " + MENTION_OF_EVENT);
            try (ResultSet index = statement.executeQuery("""
                    select indexrelid::regclass::text as name, indrelid::regclass::text as filled, indisprimary as is_key,
                           pg_get_indexdef(indexrelid) as definition
                    from pg_index
                    where indrelid in ('event'::regclass, 'stored_revision'::regclass, 'stored_mention'::regclass,
                        'document'::regclass)
                      and (indisprimary or not indisunique)
                    order by name""")) {
                while (index.next()) {
                    String name = index.getString("name");
                    definitions.add(index.getString("definition"));
                    if (index.getBoolean("is_key")) {
                        String table = "alter table " + index.getString("filled");
                        drops.add(table + " drop constraint " + name);
                        keys.add(table + " add primary key using index " + name);
                    } else {
                        drops.add("drop index " + name);
                    }
                }
            }
            // Ids are random: while a key is kept, each row goes to another page of it.
            for (String drop : drops) {
                statement.execute(drop);
            }
            statement.execute("alter table event disable trigger user");
            // Whether an event was announced is seen when its row comes, after those of its revisions.
            statement.execute("alter table stored_revision disable trigger user");
            statement.execute("alter table event enable trigger event_columns_derived");
        }
        return new BulkLoad(definitions, keys);
    }

    /** What is built when all rows are there: in any order, and at the same time. What takes longest comes first. */
    public List<String> together() {
        List<String> steps = new ArrayList<>(List.of("select recount_values()"));
        indexes.stream()
                .sorted(Comparator.comparing(it -> !it.contains(" gin ")))
                .forEach(steps::add);
        steps.add("select recount_events_over_time()");
        steps.add("select resample_events()");
        return steps;
    }

    /** What is done then, one after another. */
    public List<String> afterwards() {
        List<String> steps = new ArrayList<>(keys);
        steps.add("alter table stored_mention add constraint " + MENTION_OF_EVENT
                + " foreign key (event_id) references event on delete cascade");
        steps.add("alter table event enable trigger user");
        steps.add("alter table stored_revision enable trigger user");
        return steps;
    }
}
