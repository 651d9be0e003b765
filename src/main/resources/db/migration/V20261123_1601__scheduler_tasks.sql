create schema scheduler;

-- As db-scheduler wants it.
create table scheduler.scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index execution_time on scheduler.scheduled_tasks (execution_time);
create index last_heartbeat on scheduler.scheduled_tasks (last_heartbeat);
