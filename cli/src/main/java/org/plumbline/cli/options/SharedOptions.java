package org.plumbline.cli.options;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.plumbline.cli.terminal.Terminal;
import org.plumbline.engine.drools.CompiledRules;
import org.plumbline.engine.drools.CompiledRulesOnDisk;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What every command can be told: which rules to judge by and where compiled ones are kept; and where it writes. */
public final class SharedOptions {
    private final Terminal terminal;

    @Option(names = "--rules", descriptionKey = "rules", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private Path rules = usual("rules");

    @Option(names = "--cache", descriptionKey = "cache", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private Optional<Path> cache = Optional.empty();

    @Option(names = "--no-cache", descriptionKey = "no-cache", scope = ScopeType.INHERIT)
    private boolean withoutCache;

    /** Options that were not given yet, for a command that writes to a terminal. */
    public SharedOptions(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What the command reads from and writes to. */
    public Terminal terminal() {
        return terminal;
    }

    /** The folder of the rules to judge by. */
    public Path rules() {
        return rules;
    }

    /** The schemes to judge by. */
    public Schemes schemes() {
        return schemes(rules);
    }

    /** The schemes of another folder. */
    public Schemes schemes(Path folder) {
        var texts = terminal.texts();
        return new Schemes(SchemeFolders.in(folder, texts), compiledRules(), texts);
    }

    /** Other versions of schemes: those of a folder of schemes, or the one scheme of a folder of any name. */
    public Schemes otherVersions(Path folder) {
        var texts = terminal.texts();
        return new Schemes(SchemeFolders.anyName(folder, texts), compiledRules(), texts);
    }

    /** Where compiled rules are kept. */
    public CompiledRules compiledRules() {
        return CompiledRulesOnDisk.in(withoutCache ? Optional.empty() : cache.or(CacheFolder::usual));
    }

    /** A folder of that name here or, where there is none, beside the start script. */
    public static Path usual(String folder) {
        var home = System.getProperty("plumbline.home");
        var here = Path.of(folder);
        return home == null || Files.isDirectory(here) ? here : Path.of(home, folder);
    }
}
