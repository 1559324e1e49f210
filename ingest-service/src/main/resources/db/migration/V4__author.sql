-- Who wrote a document.

ALTER TABLE document ADD COLUMN author text;
