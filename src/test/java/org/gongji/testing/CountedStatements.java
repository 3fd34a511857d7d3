package org.gongji.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import javax.sql.DataSource;

import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/**
 * Notes the SQL statements that the calling thread executes: a batch is one; commit and
 * rollback are none.
 */
@TestComponent
public class CountedStatements implements BeanPostProcessor {

	private static final ThreadLocal<List<String>> NOTED = new ThreadLocal<>();

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		if (bean instanceof DataSource source && !(bean instanceof ProxyDataSource)) {
			return ProxyDataSourceBuilder.create(source).listener(new Noting()).build();
		}
		return bean;
	}

	/** Runs the work and gives the statements it executed on this thread. */
	public static <T> Noted<T> during(Supplier<T> work) {
		List<String> statements = new ArrayList<>();
		NOTED.set(statements);
		try {
			return new Noted<>(work.get(), List.copyOf(statements));
		}
		finally {
			NOTED.remove();
		}
	}

	/** What the work gave and what it executed. */
	public record Noted<T>(T result, List<String> statements) {

	}

	private static final class Noting implements QueryExecutionListener {

		@Override
		public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
			List<String> statements = NOTED.get();
			if (statements != null) {
				statements.add((queries.isEmpty() ? "?" : queries.get(0).getQuery()));
			}
		}

		@Override
		public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
		}

	}

}
