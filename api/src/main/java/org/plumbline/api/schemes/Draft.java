package org.plumbline.api.schemes;

import java.util.UUID;
import org.plumbline.engine.ruleset.SchemeFiles;

/** Files that somebody proposes for a scheme, and the worked cases they are held against. */
record Draft(UUID id, String scheme, SchemeFiles files, NamedTexts fixtures, boolean clean, String author) {}
