-- Receivers may be told of some events only.

ALTER TABLE webhook ADD COLUMN filters jsonb;
COMMENT ON COLUMN webhook.filters IS 'Which events it is told of, by the names of the timeline''s parameters; null for all';
