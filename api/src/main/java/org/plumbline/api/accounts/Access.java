package org.plumbline.api.accounts;

import org.plumbline.api.operation.Known;
import org.plumbline.api.problems.Answers;
import org.plumbline.api.problems.CallProblem;
import org.plumbline.api.problems.Declined;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** Which role may make which call; without an account there are health and the API document, and nothing else. */
@Configuration(proxyBeanMethods = false)
class Access {
    private static final String API = "/api/v1";
    private static final String SCORER = Role.SCORER.name();
    private static final String EDITOR = Role.EDITOR.name();
    private static final String APPROVER = Role.APPROVER.name();
    private static final String AUDITOR = Role.AUDITOR.name();

    private static final AuthenticationEntryPoint UNKNOWN = (request, response, why) -> {
        // What a stranger sends is not read: see what is said of their connection.
        response.setHeader(HttpHeaders.CONNECTION, "close");
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"plumbline\", charset=\"UTF-8\"");
        Answers.write(new Declined(HttpStatus.UNAUTHORIZED, new CallProblem.NoAccount().message()), request, response);
    };
    private static final AccessDeniedHandler NOT_THEIRS = (request, response, why) ->
            Answers.write(new Declined(HttpStatus.FORBIDDEN, new CallProblem.OtherRole().message()), request, response);

    @Bean
    SecurityFilterChain chain(HttpSecurity http, ObjectProvider<Passwords> passwords, ObjectProvider<JwtDecoder> tokens)
            throws Exception {
        http.authorizeHttpRequests(Access::roles)
                .addFilterBefore(new Known(), AuthorizationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(Access::headers)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        failed -> failed.authenticationEntryPoint(UNKNOWN).accessDeniedHandler(NOT_THEIRS));
        if (passwords.getIfAvailable() != null) {
            http.authenticationProvider(passwords.getObject())
                    .httpBasic(basic -> basic.authenticationEntryPoint(UNKNOWN));
        }
        if (tokens.getIfAvailable() != null) {
            http.oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(granted()))
                    .authenticationEntryPoint(UNKNOWN)
                    .accessDeniedHandler(NOT_THEIRS));
        }
        return http.build();
    }

    /** Nothing is kept by whoever is on the way; the rest is said before it comes here, by refused calls too. */
    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.defaultsDisabled().addHeaderWriter(new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, "no-store"));
    }

    /** Each of its filters would be timed and counted in each call: a fifth of what a call costs, and nobody asks for it. */
    @Bean
    static SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    private static void roles(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry calls) {
        calls.requestMatchers("/actuator/health/**", "/openapi.json/**", "/docs/**", "/swagger-ui/**", "/error")
                .permitAll();
        decisions(calls);
        calls.requestMatchers(HttpMethod.GET, API + "/changes").hasAnyRole(SCORER, AUDITOR);
        replays(calls);
        schemes(calls);
        calls.anyRequest().hasAnyRole(SCORER, EDITOR, APPROVER, AUDITOR);
    }

    private static void decisions(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry calls) {
        calls.requestMatchers(HttpMethod.POST, API + "/score").hasAnyRole(SCORER, EDITOR);
        for (var kept : new String[] {API + "/decisions", API + "/settlements"}) {
            calls.requestMatchers(HttpMethod.POST, kept).hasRole(SCORER);
            calls.requestMatchers(HttpMethod.POST, kept + "/*/replay").hasRole(AUDITOR);
            calls.requestMatchers(HttpMethod.GET, kept, kept + "/**").hasAnyRole(SCORER, AUDITOR);
        }
    }

    private static void replays(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry calls) {
        calls.requestMatchers(HttpMethod.POST, API + "/replays").hasRole(AUDITOR);
        calls.requestMatchers(HttpMethod.GET, API + "/replays/**").hasRole(AUDITOR);
    }

    private static void schemes(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry calls) {
        calls.requestMatchers(HttpMethod.POST, API + "/schemes/*/drafts").hasRole(EDITOR);
        calls.requestMatchers(HttpMethod.POST, API + "/schemes/*/drafts/*/publication")
                .hasRole(APPROVER);
        calls.requestMatchers(HttpMethod.GET, API + "/schemes", API + "/schemes/**")
                .hasAnyRole(SCORER, EDITOR, APPROVER, AUDITOR);
    }

    /** The issuer's token names the roles in its claim {@code roles}. */
    private static JwtAuthenticationConverter granted() {
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(new TokenRoles());
        return converter;
    }
}
