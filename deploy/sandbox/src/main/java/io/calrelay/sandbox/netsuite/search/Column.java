package io.calrelay.sandbox.netsuite.search;

/**
 * A search column.
 *
 * @param join empty for the searched record itself
 * @param sort {@code ASC}, {@code DESC} or empty
 * @param summary {@code GROUP}, {@code COUNT}, {@code MAX}, {@code MIN}, {@code SUM} or empty
 */
public record Column(String name, String join, String sort, String summary) {}
