package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import org.plumbline.engine.problem.Place;

/**
 * A jump of pay at the smallest change of what is judged.
 *
 * <p>{@code share} is the jump in percent of the most that the item can pay in the same setting, with one decimal;
 * the amounts are in the scheme's currency, for a base of 10,000 and a floating share of 20 % or what the scheme allows.
 */
public record Cliff(
        Where where,
        String item,
        String of,
        BigDecimal from,
        BigDecimal to,
        BigDecimal paidFrom,
        BigDecimal paidTo,
        BigDecimal share,
        Place place,
        String rule) {}
