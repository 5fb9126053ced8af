package org.plumbline.cli.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.plumbline.cli.options.SharedOptions;
import org.plumbline.cli.terminal.Exit;
import org.plumbline.cli.terminal.Unusable;
import org.plumbline.engine.checkpoint.Consistency;
import org.plumbline.engine.checkpoint.Hash;
import org.plumbline.engine.checkpoint.SignedCheckpoint;
import org.plumbline.engine.checkpoint.SigningKey;
import org.plumbline.engine.checkpoint.VerifierKey;
import org.plumbline.engine.document.Documents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;

/** {@code plumbline witness}: co-signs the newest checkpoint of a server where it continues the one co-signed before. */
@Command(name = "witness")
public final class WitnessCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String OWNER_ONLY = "rw-------";

    private final SharedOptions options;

    @Parameters(paramLabel = "FOLDER")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs.
    private Path folder;

    @Option(names = "--server", descriptionKey = "witness-server", paramLabel = "URL", required = true)
    @SuppressWarnings("NullAway.Init")
    private URI server;

    @Option(names = "--key", descriptionKey = "witness-key", paramLabel = "NAME+ID+KEY", required = true)
    @SuppressWarnings("NullAway.Init")
    private String key;

    @Option(names = "--name", descriptionKey = "witness-name", paramLabel = "NAME", required = true)
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Option(names = "--account", descriptionKey = "witness-account", paramLabel = "FILE", required = true)
    @SuppressWarnings("NullAway.Init")
    private Path account;

    /** The command, told what all are told. */
    public WitnessCommand(SharedOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        var log = VerifierKey.parse(key).orElseThrow(() -> unusable("no-key", key));
        try {
            var newest = SignedCheckpoint.parse(get("/seals/checkpoint")).filter(signed -> signed.holds(log));
            if (newest.isEmpty()) {
                return refuse("witness-not-signed", key);
            }
            var seen = seen();
            return seen.isPresent() && !continues(seen.get(), newest.get())
                    ? refuse(
                            "witness-otherwise",
                            newest.get().checkpoint().written(),
                            seen.get().checkpoint().written())
                    : cosign(newest.get());
        } catch (IOException | UncheckedIOException unreadable) {
            throw unusable("witness-unreadable", unreadable.toString());
        } catch (JacksonException broken) {
            throw unusable("witness-unreadable", "JSON");
        }
    }

    private int cosign(SignedCheckpoint newest) throws IOException {
        var cosigned = newest.cosignedBy(witnessKey(), name, Instant.now().getEpochSecond());
        var half = Files.createTempFile(folder, ".checkpoint", ".new");
        Files.writeString(half, cosigned.note().toString());
        Files.move(half, checkpoint(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        options.terminal().out().print(cosigned.note());
        return Exit.FINE;
    }

    private boolean continues(SignedCheckpoint seen, SignedCheckpoint newest) throws IOException {
        var earlier = seen.checkpoint();
        var later = newest.checkpoint();
        if (!earlier.origin().equals(later.origin()) || earlier.size() > later.size()) {
            return false;
        }
        var json = Documents.json(get("/seals/consistency?earlier=" + earlier.size() + "&later=" + later.size()));
        var path = new ArrayList<Hash>();
        json.path("path").forEach(hash -> Hash.parse(hash.asString("")).ifPresent(path::add));
        return new Consistency(earlier.size(), later.size(), path).holds(earlier.root(), later.root());
    }

    private Path checkpoint() {
        return folder.resolve("checkpoint");
    }

    private Optional<SignedCheckpoint> seen() throws IOException {
        Files.createDirectories(folder);
        if (Files.notExists(checkpoint())) {
            return Optional.empty();
        }
        return Optional.of(SignedCheckpoint.parse(Files.readString(checkpoint()))
                .orElseThrow(() -> unusable("no-checkpoint", checkpoint())));
    }

    /** Made at the first time; the public part lies beside it. */
    private SigningKey witnessKey() throws IOException {
        var file = folder.resolve("witness.key");
        if (Files.notExists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
            var fresh = SigningKey.fresh();
            Files.writeString(file, fresh.pem());
            Files.writeString(folder.resolve("witness.pub"), fresh.open().pem());
        }
        return SigningKey.parse(Files.readString(file));
    }

    private String get(String call) throws IOException {
        var basic = Base64.getEncoder()
                .encodeToString(Files.readString(account).strip().getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(server.toString().replaceAll("/+$", "") + "/api/v1" + call))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + basic)
                .build();
        try {
            var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() != 200) {
                throw new IOException(request.uri() + ": " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private int refuse(String key, Object... words) {
        options.terminal().complain(options.terminal().texts().say(key, words));
        return Exit.NOT_FINE;
    }

    private Unusable unusable(String key, Object... words) {
        return new Unusable(options.terminal().texts().say(key, words));
    }
}
