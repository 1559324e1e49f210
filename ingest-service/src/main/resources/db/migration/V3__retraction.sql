-- People take documents back.

ALTER TABLE document
    ADD COLUMN retracted_at      timestamptz,
    ADD COLUMN retracted_by      text,
    ADD COLUMN retraction_reason text;
COMMENT ON COLUMN document.retracted_at IS 'Null while the document counts, unless another text has taken its place';
