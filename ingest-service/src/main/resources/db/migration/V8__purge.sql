-- Documents are forgotten for good.

ALTER TABLE document ADD COLUMN purged_at timestamptz;
COMMENT ON COLUMN document.purged_at IS 'Since when nothing is left of it but its id, by which it is refused';
