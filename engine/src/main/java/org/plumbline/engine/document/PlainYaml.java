package org.plumbline.engine.document;

import java.io.ByteArrayInputStream;
import java.io.CharArrayReader;
import java.io.InputStream;
import java.io.Reader;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** YAML that says what stands there: no names for pieces of it, no signs for their kind, in UTF-8. */
final class PlainYaml extends YAMLFactory {
    private static final long serialVersionUID = 1L;
    private static final LoadSettings SETTINGS = LoadSettings.builder().build();

    /** A piece of a document has a name, is one, or has a sign for its kind. */
    static final class Trick extends StreamReadException {
        private static final long serialVersionUID = 1L;
        private final String word;

        Trick(YAMLParser parser, String word) {
            super(parser, word);
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    private static final class Parser extends YAMLParser {
        Parser(ObjectReadContext reading, IOContext io, BufferRecycler buffers, int[] features, Reader text) {
            super(reading, io, buffers, features[0], features[1], SETTINGS, text);
        }

        @Override
        public @Nullable JsonToken nextToken() {
            var token = super.nextToken();
            if (_lastEvent instanceof NodeEvent node) {
                refuseTricks(node);
            }
            return token == JsonToken.VALUE_STRING && isNothing() ? _updateToken(JsonToken.VALUE_NULL) : token;
        }

        private void refuseTricks(NodeEvent node) {
            var named = node.getAnchor().map(Object::toString);
            if (named.isPresent()) {
                throw new Trick(this, (node instanceof AliasEvent ? "*" : "&") + named.get());
            }
            var scalar = node instanceof ScalarEvent event && event.getTag().isPresent();
            var collection =
                    node instanceof CollectionStartEvent event && event.getTag().isPresent();
            if (scalar || collection) {
                throw new Trick(this, "!");
            }
        }

        private boolean isNothing() {
            return _lastEvent instanceof ScalarEvent scalar
                    && scalar.isPlain()
                    && (scalar.getValue().isEmpty() || scalar.getValue().equals("~"));
        }
    }

    @Override
    protected YAMLParser _createParser(ObjectReadContext reading, IOContext io, Reader text) {
        var features = new int[] {
            reading.getStreamReadFeatures(_streamReadFeatures), reading.getFormatReadFeatures(_formatReadFeatures)
        };
        return new Parser(reading, io, io.bufferRecycler(), features, text);
    }

    @Override
    protected YAMLParser _createParser(ObjectReadContext reading, IOContext io, InputStream bytes) {
        return _createParser(reading, io, new StrictText(bytes));
    }

    @Override
    protected YAMLParser _createParser(
            ObjectReadContext reading, IOContext io, char[] text, int from, int length, boolean recyclable) {
        return _createParser(reading, io, new CharArrayReader(text, from, length));
    }

    @Override
    protected YAMLParser _createParser(ObjectReadContext reading, IOContext io, byte[] bytes, int from, int length) {
        return _createParser(reading, io, new ByteArrayInputStream(bytes, from, length));
    }
}
