-- What waits for a person. Summaries are free of content.
CREATE TABLE attention (
  attention_id BIGINT NOT NULL AUTO_INCREMENT,
  kind         VARCHAR(30) NOT NULL,
  -- What it is about: a side or a meeting.
  subject      VARCHAR(340) NOT NULL,
  -- Of an open item its subject, so that there is one at a time; NULL of a closed one.
  open_hash    BINARY(32) NULL,
  person       VARCHAR(320) NULL,
  meeting_id   CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  since        BIGINT NOT NULL,
  summary      TEXT NOT NULL,
  closed_at    BIGINT NULL,
  choice       VARCHAR(20) NULL,
  PRIMARY KEY (attention_id),
  UNIQUE KEY attention_open (open_hash),
  KEY attention_closed (kind, closed_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- Which side's deletion ended a meeting, for the brake.
CREATE TABLE ending (
  meeting_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  side       VARCHAR(340) NOT NULL,
  ended_at   BIGINT NOT NULL,
  PRIMARY KEY (meeting_id),
  KEY ending_recent (side, ended_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
