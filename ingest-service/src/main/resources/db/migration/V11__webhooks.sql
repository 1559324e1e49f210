-- Receivers that are told what changes, and what came of each message.

CREATE TABLE webhook (
    id              uuid PRIMARY KEY,
    url             text        NOT NULL,
    description     text,
    kinds           text[]      NOT NULL,
    secret          text        NOT NULL,
    former_secret   text,
    former_until    timestamptz,
    created_at      timestamptz NOT NULL,
    created_by      text        NOT NULL,
    read_through    bigint      NOT NULL,
    busy_until      timestamptz NOT NULL
);
COMMENT ON COLUMN webhook.secret IS 'Signs the messages, and is therefore kept as it is';
COMMENT ON COLUMN webhook.former_secret IS 'Signs beside it until former_until, while the receiver changes over';
COMMENT ON COLUMN webhook.read_through IS 'Up to which sequence of the outbox its messages have been noted';
COMMENT ON COLUMN webhook.busy_until IS 'Until then the replica that took its turn sends, and nobody else';

CREATE TABLE webhook_delivery (
    id            uuid PRIMARY KEY,
    webhook       uuid        NOT NULL REFERENCES webhook (id) ON DELETE CASCADE,
    sequence      bigint,
    kind          text        NOT NULL,
    state         text        NOT NULL CHECK (state IN ('WAITING', 'DELIVERED', 'DEAD')),
    attempts      integer     NOT NULL,
    created_at    timestamptz NOT NULL,
    due_at        timestamptz NOT NULL,
    attempted_at  timestamptz,
    status        integer,
    failure       text,
    millis        bigint,
    UNIQUE (webhook, sequence)
);
COMMENT ON TABLE webhook_delivery IS 'What is said stands in the outbox alone, so that what is purged there is sent nowhere';
COMMENT ON COLUMN webhook_delivery.sequence IS 'The message in the outbox; null for a trial';
CREATE INDEX webhook_delivery_due ON webhook_delivery (webhook, due_at) WHERE state = 'WAITING';
CREATE INDEX webhook_delivery_newest ON webhook_delivery (webhook, created_at DESC, id);
