package org.plumbline.engine.decision;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.rules.Compensation;

/** What pay is reckoned from: the total, and the compensation where one was given (D-10). */
public record PayBasis(
        Scheme scheme, BigDecimal total, @Nullable Compensation compensation) {}
