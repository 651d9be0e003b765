-- What a reviewer decided a moment ago, to be taken back.
create index step_by_actor on entry.step (actor_id, at);
