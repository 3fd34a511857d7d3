package org.gongji.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;

import org.gongji.money.Money;
import tools.jackson.databind.JsonNode;

/**
 * One row of a node that has been checked against its table: what is there has the form
 * that the table asks for.
 */
final class Block {

	private final JsonNode row;

	Block(JsonNode row) {
		this.row = row;
	}

	boolean has(String field) {
		return !text(field).isEmpty();
	}

	/** Empty for what is absent. */
	String text(String field) {
		return Typed.text(this.row.get(field));
	}

	BigDecimal number(String field) {
		return new BigDecimal(text(field));
	}

	/** Yuan as sent, to the fen; the table allows no more digits. */
	Money amount(String field) {
		return Money.ofFen(number(field).movePointRight(2).setScale(0, RoundingMode.UNNECESSARY).longValueExact());
	}

	LocalDate day(String field) {
		return Typed.day(text(field));
	}

	LocalDateTime time(String field) {
		return Typed.time(text(field));
	}

	JsonNode json() {
		return this.row;
	}

}
