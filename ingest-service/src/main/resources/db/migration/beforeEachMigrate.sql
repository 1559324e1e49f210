-- A migration takes as long as there is much to change: linimasa.statement-timeout is for requests.
set local statement_timeout = 0;
