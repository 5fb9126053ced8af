package org.plumbline.cli.options;

import java.nio.file.Path;
import java.util.Optional;

/** Where this user keeps what can be made again. */
final class CacheFolder {
    private CacheFolder() {}

    /** The user's cache folder, where the system has one. */
    static Optional<Path> usual() {
        var cache = System.getenv("XDG_CACHE_HOME");
        var home = System.getProperty("user.home");
        if (cache != null && Path.of(cache).isAbsolute()) {
            return Optional.of(Path.of(cache, "plumbline"));
        }
        return home == null || !Path.of(home).isAbsolute()
                ? Optional.empty()
                : Optional.of(Path.of(home, ".cache", "plumbline"));
    }
}
