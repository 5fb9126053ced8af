package org.plumbline.engine.problem;

/** A code that several rules know and scheme.yaml does not declare: it was taken out there, or never entered. */
public record RemovedCode(String written, int rules, String places) implements Statement {}
