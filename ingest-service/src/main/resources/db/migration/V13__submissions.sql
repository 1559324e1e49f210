-- What structured events were read from, so that a later engine can read them again.

ALTER TABLE mention ADD COLUMN submission jsonb;
ALTER TABLE mention ADD COLUMN submitted_on date;
COMMENT ON COLUMN mention.submission IS 'A structured event as its submitter wrote it; null for what a document says, and for those taken in before this column was there';
COMMENT ON COLUMN mention.submitted_on IS 'The day it counted from where it names none';
