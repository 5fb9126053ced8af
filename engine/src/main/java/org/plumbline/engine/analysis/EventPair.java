package org.plumbline.engine.analysis;

import java.util.List;
import org.plumbline.rules.Event;

/** Two cases that differ in one thing that happened, and what is expected of the second, seen from the first. */
record EventPair(String kind, List<Event> before, List<Event> after, Expectation expected) {}
