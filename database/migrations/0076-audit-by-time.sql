-- What was done in a span of time: the trail only grows, so that blocks are enough to tell.
create index audit_trail_by_time on audit_trail using brin (at) with (pages_per_range = 16);
