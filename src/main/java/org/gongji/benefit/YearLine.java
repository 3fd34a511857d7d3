package org.gongji.benefit;

/**
 * Where one benefit stands in a year: its word such as {@code ordinary}, the drug where
 * each has a deductible of its own (otherwise empty), and the two parts, null where the
 * benefit has none of its own.
 */
public record YearLine(String benefit, String subject, YearPart deductible, YearPart cap) {

}
