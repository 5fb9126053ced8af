package org.plumbline.engine.compare;

/** Words that stand instead of others; nothing instead of what was taken out, or of nothing what was put in. */
public record Replacement(String before, String after) {}
