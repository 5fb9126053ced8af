package org.plumbline.cli.architecture.ring.one;

import org.plumbline.cli.architecture.ring.other.Other;

/** Knows a class of another package that knows this one. */
public record One(Class<Other> other) {}
