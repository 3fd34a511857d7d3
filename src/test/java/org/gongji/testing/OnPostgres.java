package org.gongji.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.gongji.Gongji;
import org.gongji.casework.Applicants;
import org.gongji.casework.SomeCases;
import org.gongji.casework.SomeDebts;
import org.gongji.crediting.SomeDeclared;
import org.gongji.crediting.SomeRuns;
import org.gongji.notice.SomeNotices;
import org.gongji.rules.SetValues;
import org.gongji.spending.SomePremiums;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a fresh database of one shared PostgreSQL, shared by all
 * classes with this mark.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Gongji.class)
@Import({ Somebody.class, Town.class, SomeNotices.class, SomePremiums.class, SomeDeclared.class, SomeRuns.class,
		SetValues.class, SomeCases.class, SomeDebts.class, Applicants.class, CountedStatements.class })
@ContextConfiguration(initializers = TestDatabases.Postgres.class)
public @interface OnPostgres {

}
