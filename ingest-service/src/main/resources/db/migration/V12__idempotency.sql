-- What requests with an Idempotency-Key were answered, for a while.

CREATE TABLE kept_answer (
    id text PRIMARY KEY,
    request text NOT NULL,
    at timestamptz NOT NULL,
    status integer NOT NULL,
    location text,
    etag text,
    body text
);
CREATE INDEX kept_answer_at ON kept_answer (at);
COMMENT ON COLUMN kept_answer.id IS 'Digest of the caller and the key';
COMMENT ON COLUMN kept_answer.request IS 'Digest of path, query, media type and body';
COMMENT ON COLUMN kept_answer.body IS 'Null once something in it was purged';
