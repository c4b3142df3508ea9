-- Moments as in V1.

CREATE TABLE reading (
  side          VARCHAR(340) NOT NULL,
  next_cursor   MEDIUMTEXT NULL,
  window_start  BIGINT NULL,
  window_end    BIGINT NULL,
  -- As in meeting: the first reason and the latest one.
  due_since     BIGINT NULL,
  due_mark      BIGINT NOT NULL,
  last_read     BIGINT NULL,
  last_complete BIGINT NULL,
  failures      INT NOT NULL DEFAULT 0,
  retry_at      BIGINT NULL,
  problem       TEXT NULL,
  PRIMARY KEY (side)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- Rows of the SuiteApp's outbox: named by a push and awaited, or seen; a push may name a row that was seen before.
CREATE TABLE outbox_row (
  outbox_row BIGINT NOT NULL,
  seen       BOOLEAN NOT NULL,
  at         BIGINT NOT NULL,
  PRIMARY KEY (outbox_row),
  KEY outbox_row_at (at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE subscription (
  subscription_id VARCHAR(255) NOT NULL,
  calendar        VARCHAR(340) NOT NULL,
  resource        TEXT NOT NULL,
  expires_at      BIGINT NOT NULL,
  content         BLOB NOT NULL,
  PRIMARY KEY (subscription_id),
  KEY subscription_calendar (calendar),
  KEY subscription_expiry (expires_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE person (
  email       VARCHAR(320) NOT NULL,
  name        TEXT NOT NULL,
  employee_id INT NOT NULL,
  service     VARCHAR(20) NOT NULL,
  enabled     BOOLEAN NOT NULL,
  direction   VARCHAR(20) NULL,
  time_zone   VARCHAR(100) NULL,
  PRIMARY KEY (email)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- One row at most.
CREATE TABLE policy (
  policy_id TINYINT NOT NULL,
  settings  TEXT NOT NULL,
  PRIMARY KEY (policy_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE nonce (
  nonce_hash BINARY(32) NOT NULL,
  used_at    BIGINT NOT NULL,
  PRIMARY KEY (nonce_hash),
  KEY nonce_used (used_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
