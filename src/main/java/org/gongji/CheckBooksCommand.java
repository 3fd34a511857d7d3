package org.gongji;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.zaxxer.hikari.HikariDataSource;
import org.gongji.account.Books;
import org.gongji.account.MonthSums;
import org.gongji.audit.AuditChain;
import org.gongji.audit.ChainCheck;
import org.gongji.benefit.BenefitYears;
import org.gongji.casework.UseClaimBooks;
import org.gongji.closing.ClosedMonthBooks;
import org.gongji.crediting.ClaimBooks;
import org.gongji.ledger.LongReading;
import org.gongji.ledger.TrialBalance;
import org.gongji.spending.MonthUses;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Checks the books and the audit of an installation and changes nothing in it, not even
 * its schema: only what reads them is started.
 */
final class CheckBooksCommand {

	static final String BALANCED = "books balanced";

	private static final int H2_FILE_IN_USE = 90020;

	private static final int H2_FILE_MISSING = 90146;

	private CheckBooksCommand() {
	}

	static int run(String[] args, PrintStream out) {
		SpringApplication program = new SpringApplication(Reading.class);
		program.setWebApplicationType(WebApplicationType.NONE);
		program.setLogStartupInfo(false);
		program.addInitializers(Home::makeAbsolute);
		program.setDefaultProperties(Map.of("logging.level.root", "off"));
		try (ConfigurableApplicationContext context = program
			.run(Arrays.asList(args).subList(1, args.length).toArray(String[]::new))) {
			return check(context.getBean(Books.class), context.getBean(BenefitYears.class),
					context.getBean(ClaimBooks.class), context.getBean(UseClaimBooks.class),
					context.getBean(ClosedMonthBooks.class), context.getBean(AuditChain.class), out);
		}
	}

	private static int check(Books books, BenefitYears years, ClaimBooks claims, UseClaimBooks uses,
			ClosedMonthBooks months, AuditChain chain, PrintStream out) {
		try {
			List<String> differences = new ArrayList<>(books.differences());
			differences.addAll(years.differences());
			differences.addAll(claims.differences());
			differences.addAll(uses.differences());
			differences.addAll(months.differences());
			months.closed().forEach(out::println);
			ChainCheck found = chain.verify();
			if (found instanceof ChainCheck.Broken broken) {
				differences.add("audit: the chain breaks at seal %d (record %s): %s".formatted(broken.seq(),
						broken.record(), broken.fault()));
			}
			else if (found instanceof ChainCheck.Whole whole) {
				out.println("audit: %d records sealed, %d waiting, head %s".formatted(whole.sealed(), whole.waiting(),
						whole.head()));
			}
			differences.forEach(out::println);
			if (differences.isEmpty()) {
				out.println(BALANCED);
			}
			return differences.isEmpty() ? 0 : 1;
		}
		catch (DataAccessException | TransactionException ex) {
			out.println(why(ex));
			return 1;
		}
	}

	private static String why(Exception failure) {
		Throwable last = failure;
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			last = cause;
			if (cause instanceof SQLException sql && sql.getErrorCode() == H2_FILE_IN_USE) {
				return "The database file is in use: stop the server that uses it, then check again.";
			}
			if (cause instanceof SQLException sql && sql.getErrorCode() == H2_FILE_MISSING) {
				return "There is no database below this gongji.home: nothing was checked.";
			}
		}
		return "The database cannot be read: " + last.getMessage();
	}

	/** What the check needs of the product, and nothing else. */
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
			JdbcClientAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
			TransactionAutoConfiguration.class })
	@ComponentScan(
			basePackageClasses = { Books.class, BenefitYears.class, ClaimBooks.class, UseClaimBooks.class,
					MonthUses.class, ClosedMonthBooks.class, TrialBalance.class, AuditChain.class },
			useDefaultFilters = false,
			includeFilters = {
					@ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE,
							classes = { Books.class, BenefitYears.class, ClaimBooks.class, UseClaimBooks.class,
									MonthSums.class, MonthUses.class, ClosedMonthBooks.class, TrialBalance.class,
									LongReading.class, AuditChain.class }),
					@ComponentScan.Filter(type = FilterType.REGEX,
							pattern = "org\\.gongji\\.closing\\.(StatementRows|MonthFigures)") })
	static class Reading {

		/** A wrong directory must not look like books without a difference. */
		@Bean
		static BeanPostProcessor onlyWhatExists() {
			return new BeanPostProcessor() {

				@Override
				public Object postProcessAfterInitialization(Object bean, String name) {
					if (bean instanceof HikariDataSource pool && pool.getJdbcUrl().startsWith("jdbc:h2:")) {
						pool.setJdbcUrl(pool.getJdbcUrl() + ";IFEXISTS=TRUE");
					}
					return bean;
				}

			};
		}

	}

}
