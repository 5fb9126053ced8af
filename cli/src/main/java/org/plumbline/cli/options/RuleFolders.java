package org.plumbline.cli.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.ruleset.SchemeFiles;

/** A scheme's folder, and another whose rule files are added, or stand in place of those of the same names. */
record RuleFolders(Path scheme, Path added) {
    /** The scheme's folder alone. */
    static RuleFolders only(Path scheme) {
        return new RuleFolders(scheme, scheme);
    }

    SchemeFiles files() throws IOException {
        var files = SchemeFiles.in(scheme);
        return added.equals(scheme) ? files : files.with(added);
    }

    /** What is wrong, with the whole paths of the files. */
    List<Flaw> whole(List<Flaw> flaws) {
        return flaws.stream().map(this::whole).toList();
    }

    /** One thing that is wrong, likewise. */
    Flaw whole(Flaw flaw) {
        return new Flaw(whole(flaw.place()), flaw.rule(), flaw.message());
    }

    private Place whole(Place place) {
        var own = Files.exists(added.resolve(place.file())) ? added : scheme;
        return new Place(own.resolve(place.file()).toString(), place.line(), place.column());
    }
}
