package io.calrelay.family;

import java.time.Instant;
import java.time.ZoneId;

/**
 * Under which terms a family is made.
 *
 * @param zone the zone that new pieces are stored in: their days end at its midnight
 * @param nativeRuns whether the account keeps recurrences that a script writes
 * @param from single pieces are made of what ends after this
 * @param until and of what starts before this
 * @param editWhere where the whole is edited, in a word for people, such as "Outlook"; empty where that is NetSuite itself
 */
public record Terms(ZoneId zone, boolean nativeRuns, Instant from, Instant until, String editWhere) {}
