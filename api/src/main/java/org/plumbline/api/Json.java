package org.plumbline.api;

import org.plumbline.engine.document.Documents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** All JSON is read and written as the engine does: exact decimals, absent instead of null. */
@Configuration(proxyBeanMethods = false)
class Json {
    @Bean
    JsonMapper jsonMapper() {
        return Documents.json();
    }
}
