-- What was announced, for the list of plans: what is planned now or carries a plan, and what an earlier revision planned.
create index event_announced on event (id)
    where status in ('PLANNED', 'POSTPONED') or position('"plan":{' in state) > 0;
create index event_revision_announced on event_revision (event_id) where status in ('PLANNED', 'POSTPONED');
