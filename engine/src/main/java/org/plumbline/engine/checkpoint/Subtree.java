package org.plumbline.engine.checkpoint;

/** A complete subtree of two to the power of {@code level} leaves, which is the {@code index}th of its level. */
public record Subtree(int level, long index, Hash hash) {}
