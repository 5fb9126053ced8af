package org.plumbline.cli.architecture.ring.other;

import org.plumbline.cli.architecture.ring.one.One;

/** Knows a class of another package that knows this one. */
public record Other(Class<One> one) {}
