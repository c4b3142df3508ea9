-- Until when a family's records show all of its meeting's occurrences; NULL for all time, and for calendars.
ALTER TABLE agreed
  ADD COLUMN covered_until BIGINT NULL,
  ADD KEY agreed_covered (covered_until);
