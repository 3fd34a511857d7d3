package org.gongji;

import javax.sql.DataSource;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done differently where the database is H2. */
@Configuration
@ConditionalOnExpression("'${spring.datasource.url}'.startsWith('jdbc:h2:')")
class H2Writing {

	@Bean
	FlywayMigrationStrategy afterMigration() {
		return new FreshlyOpened();
	}

	@Bean
	OneWriter transactionManager() {
		return new OneWriter();
	}

	@Bean
	FileTidying fileTidying(DataSource database, OneWriter writers) {
		return new FileTidying(database, writers);
	}

}
