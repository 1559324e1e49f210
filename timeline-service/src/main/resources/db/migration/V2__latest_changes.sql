-- Feeds list what changed last.
create index event_last_changed_first on event (updated_at desc, id desc);
