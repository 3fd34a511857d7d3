package org.gongji;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * A database that does not answer is given up on in time for a page within eight seconds:
 * no statement of the server takes longer than four, no read from the socket longer than
 * five. Subcommands may take longer. On the way the driver is told to send the rows of a
 * batch together.
 */
@Component
@ConditionalOnWebApplication
class DatabaseLimits implements BeanPostProcessor {

	private static final long VALIDATION_MILLIS = 1000;

	@Override
	public Object postProcessBeforeInitialization(Object bean, String name) {
		if (bean instanceof HikariDataSource pool && pool.getJdbcUrl() != null
				&& pool.getJdbcUrl().startsWith("jdbc:postgresql:")) {
			pool.setValidationTimeout(VALIDATION_MILLIS);
			pool.addDataSourceProperty("options", "-c statement_timeout=4000");
			pool.addDataSourceProperty("socketTimeout", "5");
			pool.addDataSourceProperty("connectTimeout", "2");
			pool.addDataSourceProperty("reWriteBatchedInserts", "true");
		}
		return bean;
	}

}
