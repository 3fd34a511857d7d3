package org.gongji.family;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.gongji.access.Region;
import org.gongji.person.Guardians;
import org.gongji.person.Person;
import org.gongji.person.PersonId;
import org.gongji.rules.RuleBooks;
import org.gongji.rules.RuleKey;
import org.gongji.rules.Ruled;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who acts for a child: the parents who have bound it as theirs, as long as it is below
 * the age that the rules of its region name.
 */
@Component
class BoundParents implements Guardians {

	private static final RuleKey<Integer> MAJORITY = RuleKey.count("family.majority_age");

	private static final String BOUND = """
			select b.owner_id, b.member_id, p.region, p.birthday
			  from binding b join person p on p.id = b.member_id
			 where b.relation = 'CHILD' and b.state in ('ACTIVE', 'SUSPENDED') and\s""";

	private final JdbcClient jdbc;

	private final RuleBooks books;

	private final Clock clock;

	BoundParents(JdbcClient jdbc, RuleBooks books, Clock clock) {
		this.jdbc = jdbc;
		this.books = books;
		this.clock = clock;
	}

	@Override
	public boolean minor(Person person) {
		return minor(person.region(), person.birthday());
	}

	@Override
	public Set<PersonId> wardsOf(PersonId guardian) {
		return bound("b.owner_id = ?", guardian, "member_id");
	}

	@Override
	public Set<PersonId> of(PersonId child) {
		return bound("b.member_id = ?", child, "owner_id");
	}

	private Set<PersonId> bound(String whom, PersonId person, String side) {
		return this.jdbc.sql(BOUND + whom)
			.param(person.value())
			.query((row, number) -> new Bond(new PersonId(row.getObject(side, UUID.class)),
					new Region(row.getString("region")), row.getObject("birthday", LocalDate.class)))
			.list()
			.stream()
			.filter((bond) -> minor(bond.region(), bond.birthday()))
			.map(Bond::person)
			.collect(Collectors.toSet());
	}

	/** Where the rules name no age nobody else acts for a person. */
	private boolean minor(Region region, LocalDate birthday) {
		LocalDate today = LocalDate.now(this.clock);
		return this.books.on(region, today)
			.find(MAJORITY)
			.map(Ruled::value)
			.filter((years) -> today.isBefore(birthday.plusYears(years)))
			.isPresent();
	}

	private record Bond(PersonId person, Region region, LocalDate birthday) {
	}

}
