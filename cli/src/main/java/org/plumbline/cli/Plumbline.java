package org.plumbline.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import org.plumbline.cli.audit.VerifyCommand;
import org.plumbline.cli.audit.WitnessCommand;
import org.plumbline.cli.compare.CompareCommand;
import org.plumbline.cli.init.InitCommand;
import org.plumbline.cli.options.SharedOptions;
import org.plumbline.cli.reports.CheckCommand;
import org.plumbline.cli.reports.ReplayCommand;
import org.plumbline.cli.sheets.ScoreCommand;
import org.plumbline.cli.sheets.SettleCommand;
import org.plumbline.cli.terminal.Exit;
import org.plumbline.cli.terminal.Terminal;
import org.plumbline.cli.terminal.Unusable;
import org.plumbline.engine.decision.Version;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code plumbline}: score, settle, compare, check, replay, verify, witness and init without a server. */
@Command(
        name = "plumbline",
        versionProvider = Plumbline.OwnVersion.class,
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT)
public final class Plumbline implements Runnable {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs.
    private CommandSpec spec;

    @Mixin
    private final SharedOptions options;

    /** Only refuses what is no language: the language itself was looked for before, so that picocli speaks it. */
    @Option(names = "--lang", descriptionKey = "lang", paramLabel = "zh|en", scope = ScopeType.INHERIT)
    void language(String code) {
        if (Language.of(code).isEmpty()) {
            var sentence = terminal.texts().say("unknown-language");
            throw new CommandLine.ParameterException(spec.commandLine(), sentence);
        }
    }

    Plumbline(Terminal terminal) {
        this.terminal = terminal;
        this.options = new SharedOptions(terminal);
    }

    /** Runs a command and ends the JVM with 0, 1 (something refused, wrong or different) or 2 (wrong use). */
    public static void main(String[] arguments) {
        var terminal = Terminal.standard();
        var status = run(terminal, arguments);
        if (terminal.out().checkError()) {
            // A full disk or a reader that went away: what was written is not all there is.
            terminal.complain(terminal.texts().say("output-lost"));
            status = Exit.WRONG_USE;
        }
        terminal.err().flush();
        System.exit(status);
    }

    static int run(Terminal standard, String... arguments) {
        var asked = language(arguments);
        var terminal = asked.map(standard::speaking).orElse(standard);
        var line = commands(terminal);
        line.setOut(writer(terminal.out()));
        line.setErr(writer(terminal.err()));
        line.setParameterExceptionHandler((wrong, given) -> wrongUse(terminal, wrong));
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(terminal, failure));
        return line.execute(arguments);
    }

    private static CommandLine commands(Terminal terminal) {
        var top = new Plumbline(terminal);
        var line = new CommandLine(top)
                .addSubcommand("score", new ScoreCommand(top.options))
                .addSubcommand("settle", new SettleCommand(top.options))
                .addSubcommand("compare", new CompareCommand(top.options))
                .addSubcommand("check", new CheckCommand(top.options))
                .addSubcommand("replay", new ReplayCommand(top.options))
                .addSubcommand("init", new InitCommand(top.options))
                .addSubcommand("verify", new VerifyCommand(top.options))
                .addSubcommand("witness", new WitnessCommand(top.options))
                .addSubcommand("serve", new ServeCommand(top.options));
        var bundle = terminal.texts().bundle();
        // To each command by hand: picocli hands a bundle down only to commands known when it is set.
        line.setResourceBundle(bundle);
        line.getSubcommands().values().forEach(each -> each.setResourceBundle(bundle));
        return line;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    @Override
    public void run() {
        spec.commandLine().usage(terminal.out());
    }

    /** Looked for before picocli parses, so that its own messages are in that language too. */
    private static Optional<Language> language(String... arguments) {
        var words = new ArrayList<>(Arrays.asList(arguments));
        for (var i = 0; i < words.size(); i++) {
            if (words.get(i).startsWith("--lang=")) {
                return Language.of(words.get(i).substring("--lang=".length()));
            }
            if (words.get(i).equals("--lang") && i + 1 < words.size()) {
                return Language.of(words.get(i + 1));
            }
        }
        return Optional.empty();
    }

    private static int wrongUse(Terminal terminal, CommandLine.ParameterException wrong) {
        terminal.complain(terminal.texts().say("wrong-use", String.valueOf(wrong.getMessage())));
        terminal.complain(terminal.texts()
                .say("try-help", wrong.getCommandLine().getCommandSpec().qualifiedName()));
        return Exit.WRONG_USE;
    }

    private static int failed(Terminal terminal, Exception failure) throws Exception {
        if (failure instanceof FlawedRules flawed) {
            flawed.flaws().forEach(flaw -> terminal.complain(flaw.in(terminal.language())));
            return Exit.NOT_FINE;
        }
        if (failure instanceof Unusable unusable) {
            terminal.complain(String.valueOf(unusable.getMessage()));
            return Exit.WRONG_USE;
        }
        throw failure;
    }

    /** Says which version this is. */
    static final class OwnVersion implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"plumbline " + Version.ENGINE};
        }
    }
}
