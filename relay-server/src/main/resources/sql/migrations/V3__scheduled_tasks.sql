-- db-scheduler's own table (its documentation, version 16). Task instances are wider, because they are named after
-- calendars; the time has a default, because MariaDB before 10.10 would else set it anew at every update.
CREATE TABLE scheduled_tasks (
  task_name            VARCHAR(100) NOT NULL,
  task_instance        VARCHAR(400) NOT NULL,
  task_data            MEDIUMBLOB NULL,
  execution_time       TIMESTAMP(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  picked               BOOLEAN NOT NULL,
  picked_by            VARCHAR(50) NULL,
  last_success         TIMESTAMP(6) NULL,
  last_failure         TIMESTAMP(6) NULL,
  consecutive_failures INT NULL,
  last_heartbeat       TIMESTAMP(6) NULL,
  version              BIGINT NOT NULL,
  priority             SMALLINT NULL,
  PRIMARY KEY (task_name, task_instance),
  KEY execution_time_idx (execution_time),
  KEY last_heartbeat_idx (last_heartbeat),
  KEY priority_execution_time_idx (priority DESC, execution_time ASC)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
