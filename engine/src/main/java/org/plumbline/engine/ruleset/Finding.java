package org.plumbline.engine.ruleset;

import java.util.List;
import org.plumbline.engine.rulefile.Rule;
import org.plumbline.rules.Conclusion;

/** A conclusion with its reasons: the rule that drew it, and the ids of the events it looked at, sorted. */
public record Finding<C extends Conclusion>(C conclusion, Rule rule, List<String> because) {}
