-- What holds something of a document is found without reading every revision, while nobody else can write.

CREATE INDEX event_revision_documents ON event_revision
    USING gin (jsonb_path_query_array(mentions, '$[*].document') jsonb_path_ops);
