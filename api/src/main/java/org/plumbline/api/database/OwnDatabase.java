package org.plumbline.api.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** Where no database is named, there is one of the server's own, which is looked after. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${spring.datasource.url:}'.isBlank()")
class OwnDatabase {
    @Bean(destroyMethod = "close")
    OwnPostgres ownPostgres(@Value("${plumbline.data}") String data) {
        return OwnPostgres.in(Path.of(data));
    }

    /** Tables are made under another name than the server works under. */
    @Bean
    FlywayConnectionDetails owner(OwnPostgres postgres) {
        var owner = postgres.owner();
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return owner.user();
            }

            @Override
            public String getPassword() {
                return owner.password();
            }

            @Override
            public String getJdbcUrl() {
                return owner.url();
            }
        };
    }

    @Bean
    FlywayConfigurationCustomizer everydayRole() {
        return migrations -> migrations.placeholders(Map.of("everyday", EverydayRole.NAME));
    }

    @Bean
    Watch watch(OwnPostgres postgres, JdbcClient database) {
        return new Watch(postgres, database);
    }

    /** Asks now and then whether the database answers; only where it does not, its process is looked at. */
    record Watch(OwnPostgres postgres, JdbcClient database) {
        @Scheduled(fixedDelay = 1000)
        void look() throws IOException {
            try {
                database.sql("select 1").query(Integer.class).single();
            } catch (DataAccessException outage) {
                postgres.mend();
            }
        }
    }
}
