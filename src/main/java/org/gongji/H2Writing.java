package org.gongji;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** What is done differently where the database is H2. */
@Configuration
@ConditionalOnExpression("'${spring.datasource.url}'.startsWith('jdbc:h2:')")
class H2Writing {

	@Bean
	FlywayMigrationStrategy afterMigration() {
		return new FreshlyOpened();
	}

	@Bean
	PlatformTransactionManager transactionManager() {
		return new OneWriter();
	}

}
