-- Moments as in V1; columns named content are encrypted.

CREATE TABLE backfill (
  backfill_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- E-mail addresses, one a line.
  people      TEXT NOT NULL,
  first_day   CHAR(10) NOT NULL,
  last_day    CHAR(10) NOT NULL,
  dry_run     BOOLEAN NOT NULL,
  state       VARCHAR(10) NOT NULL,
  begun_at    BIGINT NOT NULL,
  -- NULL until the calendars and NetSuite were read and all items stand below.
  gathered_at BIGINT NULL,
  problem     TEXT NULL,
  PRIMARY KEY (backfill_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE backfill_item (
  backfill_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  item_number INT NOT NULL,
  -- NULL until it was begun.
  meeting_id  CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  -- What is expected of it; once it is closed, what came of it.
  outcome     VARCHAR(10) NOT NULL,
  closed      BOOLEAN NOT NULL,
  content     MEDIUMBLOB NOT NULL,
  PRIMARY KEY (backfill_id, item_number),
  KEY backfill_item_open (backfill_id, closed, item_number),
  KEY backfill_item_outcome (backfill_id, outcome, closed, item_number),
  CONSTRAINT backfill_item_of_backfill FOREIGN KEY (backfill_id) REFERENCES backfill (backfill_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- Calendar feeds: found by the hash of the secret in their address.
CREATE TABLE feed (
  feed_id     CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  secret_hash BINARY(32) NOT NULL,
  kind        VARCHAR(10) NOT NULL,
  subject     VARCHAR(340) NOT NULL,
  created_at  BIGINT NOT NULL,
  -- The secret itself, so that the address can be shown again.
  content     BLOB NOT NULL,
  PRIMARY KEY (feed_id),
  UNIQUE KEY feed_secret (secret_hash)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
