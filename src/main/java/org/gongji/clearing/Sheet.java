package org.gongji.clearing;

import java.time.OffsetDateTime;
import java.time.YearMonth;

import org.gongji.access.Region;
import org.gongji.account.Payables;
import org.gongji.provider.ProviderId;

/**
 * What a region owes an institution for a month (月结算单). Its figures never change.
 *
 * @param place its number among the sheets of the institution, from 1
 * @param words why it is released although a difference is open; null for none
 * @param release with which it is or was to be released; null before
 */
public record Sheet(SheetId id, Region region, ProviderId provider, String code, String name, YearMonth month,
		int place, String reference, SheetFigures figures, Words words, State state, ReleaseId release) {

	/** How far a sheet is. */
	public enum State {

		/** 已生成. */
		MADE,
		/** 待复核. */
		ASKED,
		/** 已核发. */
		RELEASED;

		/** Key of the word for a reader. */
		public String messageKey() {
			return "clearing.sheet.state." + this;
		}

	}

	Payables.Due due() {
		return new Payables.Due(this.figures.payable(), this.figures.withheld());
	}

	/** Why, who says so and when. */
	public record Words(String text, String by, OffsetDateTime at) {

	}

}
