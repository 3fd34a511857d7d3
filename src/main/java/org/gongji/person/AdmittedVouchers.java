package org.gongji.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.gongji.access.Region;
import org.gongji.rules.Citation;
import org.gongji.rules.RuleBooks;
import org.gongji.rules.RuleKey;

import org.springframework.stereotype.Component;

/** Which vouchers the tills take from the people of a region (认可的凭证, R-C12). */
@Component
public class AdmittedVouchers {

	private static final RuleKey<List<String>> KEY = RuleKey.words("account.vouchers");

	private final RuleBooks books;

	AdmittedVouchers(RuleBooks books) {
		this.books = books;
	}

	/** The kinds with the article; empty where no rule is in force on that day. */
	public Optional<Admitted> in(Region region, LocalDate day) {
		return this.books.on(region, day)
			.find(KEY)
			.map((ruled) -> new Admitted(ruled.value().stream().map(VoucherKind::ofWord).toList(), ruled.citation()));
	}

	/** The kinds that are taken, and where that stands. */
	public record Admitted(List<VoucherKind> kinds, Citation citation) {

		public boolean has(VoucherKind kind) {
			return this.kinds.contains(kind);
		}

	}

}
