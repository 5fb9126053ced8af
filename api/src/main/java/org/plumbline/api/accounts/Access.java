package org.plumbline.api.accounts;

import java.util.List;
import org.plumbline.api.operation.Known;
import org.plumbline.api.operation.SameSite;
import org.plumbline.api.problems.Answers;
import org.plumbline.api.problems.CallProblem;
import org.plumbline.api.problems.Declined;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** Which role may make which call; without an account there are health and the API document, and nothing else. */
@Configuration(proxyBeanMethods = false)
class Access {
    private static final String API = "/api/v1";
    private static final String SCORER = Role.SCORER.name();
    private static final String EDITOR = Role.EDITOR.name();
    private static final String APPROVER = Role.APPROVER.name();
    private static final String AUDITOR = Role.AUDITOR.name();

    private static final AccessDeniedHandler NOT_THEIRS = (request, response, why) ->
            Answers.write(new Declined(HttpStatus.FORBIDDEN, new CallProblem.OtherRole().message()), request, response);

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            ObjectProvider<Passwords> passwords,
            ObjectProvider<JwtDecoder> tokens,
            @Value("${plumbline.token-roles}") List<String> roleClaims)
            throws Exception {
        var unknown = new Unknown(passwords.getIfAvailable() != null, tokens.getIfAvailable() != null);
        http.authorizeHttpRequests(Access::roles)
                .addFilterAfter(new SameSite(), SecurityContextHolderFilter.class)
                .addFilterBefore(new Known(), AuthorizationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(Access::headers)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        failed -> failed.authenticationEntryPoint(unknown).accessDeniedHandler(NOT_THEIRS));
        if (passwords.getIfAvailable() != null) {
            // Its own alone: asked by another manager as well, each wrong password would be held twice.
            http.authenticationManager(new ProviderManager(passwords.getObject()))
                    .httpBasic(basic -> basic.authenticationEntryPoint(unknown));
        }
        if (tokens.getIfAvailable() != null) {
            http.oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(granted(roleClaims)))
                    .authenticationEntryPoint(unknown)
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
        calls.requestMatchers(HttpMethod.GET, API + "/schemes/*/drafts", API + "/schemes/*/drafts/**")
                .hasAnyRole(EDITOR, APPROVER, AUDITOR);
        calls.requestMatchers(HttpMethod.GET, API + "/schemes", API + "/schemes/**")
                .hasAnyRole(SCORER, EDITOR, APPROVER, AUDITOR);
    }

    private static JwtAuthenticationConverter granted(List<String> claims) {
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(new TokenRoles(claims));
        return converter;
    }
}
