-- What is kept for a while only, and what must not come back.

ALTER TABLE job ADD COLUMN number bigint;
UPDATE job SET number = counted.number
    FROM (SELECT id, row_number() OVER (PARTITION BY kind ORDER BY id) AS number FROM job) AS counted
    WHERE job.id = counted.id;
COMMENT ON COLUMN job.number IS 'Counts the jobs of its kind, from 1: its id is made of both. Null for one that an older version began';

CREATE INDEX outbox_subject ON outbox (subject, sequence);
COMMENT ON TABLE outbox IS 'The log of all changes in commit order: a projection is made anew from it';

CREATE TABLE forgotten (
    id uuid PRIMARY KEY
);
COMMENT ON TABLE forgotten IS 'Digests of the texts and addresses of purged documents, by which they are refused';
