-- Timelines that somebody saved: a name for a choice of events.

CREATE TABLE saved_timeline (
    slug        text PRIMARY KEY,
    version     integer     NOT NULL,
    title       text        NOT NULL,
    description text,
    filters     jsonb       NOT NULL,
    changed_at  timestamptz NOT NULL,
    removed     boolean     NOT NULL
);
COMMENT ON TABLE saved_timeline IS 'What was removed stays as a row, so that versions count on if it is saved again';
COMMENT ON COLUMN saved_timeline.filters IS 'Parameters of the timeline service, by name';
