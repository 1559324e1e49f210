-- The saved timelines in their newest version.
CREATE TABLE saved_timeline (
    slug        text PRIMARY KEY,
    version     integer     NOT NULL,
    title       text        NOT NULL,
    description text,
    filters     text        NOT NULL,
    changed_at  timestamptz NOT NULL,
    removed     boolean     NOT NULL
);
COMMENT ON COLUMN saved_timeline.filters IS 'JSON: parameters of the list of events, by name';
