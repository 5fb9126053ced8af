package org.plumbline.api.keeping;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Holds the parameters of every call against those that it takes. */
@Configuration(proxyBeanMethods = false)
class HeldParameters implements WebMvcConfigurer {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Parameters()).addPathPatterns("/api/**");
    }
}
