package org.plumbline.api.judging;

import java.util.List;
import java.util.Optional;
import org.plumbline.engine.problem.Problem;
import org.plumbline.rules.Period;

/** Which rules are asked: of a scheme, those of a period or, where it is named, of a fingerprint; and what is wrong so far. */
public record Question(String scheme, Period period, List<Problem> problems, Optional<String> fingerprint) {}
