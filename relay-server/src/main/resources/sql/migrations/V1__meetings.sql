-- Moments are microseconds since 1970-01-01T00:00Z (BIGINT): no driver or session can shift them by a time zone.
-- Columns named content are encrypted. Ids of outside services have no promised length, so keys hold their SHA-256.

CREATE TABLE meeting (
  meeting_id  CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state       VARCHAR(10) NOT NULL,
  content     MEDIUMBLOB NULL,
  -- The first reason to plan it since it was planned last; NULL when there is none.
  due_since   BIGINT NULL,
  -- The latest such reason. Only ever grows, so that a reason that came after a look at it is never taken for an older one.
  due_mark    BIGINT NOT NULL,
  failures    INT NOT NULL DEFAULT 0,
  retry_at    BIGINT NULL,
  problem     TEXT NULL,
  happened_at BIGINT NOT NULL,
  PRIMARY KEY (meeting_id),
  KEY meeting_due (due_since, retry_at),
  KEY meeting_happened (happened_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE meeting_uid (
  uid_hash   BINARY(32) NOT NULL,
  uid        TEXT NOT NULL,
  meeting_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (uid_hash),
  KEY meeting_uid_meeting (meeting_id),
  CONSTRAINT meeting_uid_of_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (meeting_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE observation (
  event_hash BINARY(32) NOT NULL,
  side       VARCHAR(340) NOT NULL,
  event_id   TEXT NOT NULL,
  meeting_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind       VARCHAR(12) NOT NULL,
  as_of      BIGINT NOT NULL,
  content    MEDIUMBLOB NOT NULL,
  PRIMARY KEY (event_hash, side),
  KEY observation_meeting (meeting_id),
  KEY observation_present (side, kind),
  CONSTRAINT observation_of_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (meeting_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE agreed (
  meeting_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  side       VARCHAR(340) NOT NULL,
  -- NULL while a create was begun whose answer is not known.
  event_hash BINARY(32) NULL,
  version    VARCHAR(1024) NOT NULL,
  content    MEDIUMBLOB NOT NULL,
  PRIMARY KEY (meeting_id, side),
  KEY agreed_begun (side, event_hash),
  CONSTRAINT agreed_of_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (meeting_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE history (
  history_id   BIGINT NOT NULL AUTO_INCREMENT,
  meeting_id   CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- Counts within the meeting.
  entry_number INT NOT NULL,
  happened_at  BIGINT NOT NULL,
  content      MEDIUMBLOB NOT NULL,
  PRIMARY KEY (history_id),
  UNIQUE KEY history_entry (meeting_id, entry_number),
  CONSTRAINT history_of_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (meeting_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- One row: a known text under the key in use, so that a wrong key is noticed at start and not at the first read.
CREATE TABLE content_key (
  content_key_id TINYINT NOT NULL,
  content        BLOB NOT NULL,
  PRIMARY KEY (content_key_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
