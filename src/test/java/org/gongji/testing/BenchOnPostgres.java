package org.gongji.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.gongji.Gongji;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application with its pages, settings as in production, on a fresh and durable
 * PostgreSQL: for benchmarks.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Gongji.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({ Somebody.class, Town.class })
@ContextConfiguration(initializers = BenchDatabases.Postgres.class)
public @interface BenchOnPostgres {

}
