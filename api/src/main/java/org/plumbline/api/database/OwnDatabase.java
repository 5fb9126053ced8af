package org.plumbline.api.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where no database is named, there is one of the server's own. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${spring.datasource.url:}'.isBlank()")
class OwnDatabase {
    @Bean(destroyMethod = "close")
    OwnPostgres ownPostgres(@Value("${plumbline.data}") Path data) {
        return OwnPostgres.in(data);
    }
}
