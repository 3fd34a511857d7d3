package org.gongji.clearing;

/**
 * A line of the detail that an institution sends (对账明细). Refunds may be written above or
 * below zero; here they are below.
 */
record StatedLine(int number, String settlement, String visit, String person, Figures figures, boolean refunded) {

}
