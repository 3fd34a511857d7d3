package org.gongji;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Takes the usual transaction manager's place where the database is H2. */
@Configuration
@ConditionalOnExpression("'${spring.datasource.url}'.startsWith('jdbc:h2:')")
class H2Writing {

	@Bean
	PlatformTransactionManager transactionManager() {
		return new OneWriter();
	}

}
