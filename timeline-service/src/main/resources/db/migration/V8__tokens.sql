-- The tokens that the ingest service has issued, in their newest state.
CREATE TABLE api_token (
    id                  uuid PRIMARY KEY,
    version             integer NOT NULL,
    digest              text    NOT NULL UNIQUE,
    name                text    NOT NULL,
    role                text    NOT NULL,
    expires_at          timestamptz,
    requests_per_minute integer,
    revoked             boolean NOT NULL
);
COMMENT ON COLUMN api_token.digest IS 'SHA-256 of the token, which is kept nowhere';
