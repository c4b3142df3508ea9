package io.calrelay.model;

import java.util.Optional;

/**
 * Something the meeting's history is to say besides the decisions: a value that lost, an edit that stays local.
 *
 * @param lost the losing value as text, so that it can be restored
 */
public record Note(Side side, Optional<Field> field, String what, Optional<String> lost) {}
