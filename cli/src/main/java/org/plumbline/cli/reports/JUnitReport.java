package org.plumbline.cli.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.plumbline.cli.terminal.Texts;
import org.plumbline.cli.terminal.Unusable;
import org.plumbline.engine.replay.Replay;

/** A replay in the XML that CI servers read: a suite a file, a test a case, a failure a difference. */
final class JUnitReport {
    private final XMLStreamWriter xml;
    private final Texts texts;

    private JUnitReport(XMLStreamWriter xml, Texts texts) {
        this.xml = xml;
        this.texts = texts;
    }

    static void write(Replay.Run run, Path file, Texts texts) {
        try (var out = Files.newOutputStream(file)) {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            new JUnitReport(xml, texts).write(run);
            xml.close();
        } catch (IOException | XMLStreamException unwritable) {
            throw new Unusable(texts.say("unwritable", file));
        }
    }

    private void write(Replay.Run run) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("testsuites");
        for (var suite : run.outcomes().entrySet()) {
            suite(suite.getKey(), suite.getValue());
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void suite(String file, List<Replay.CaseResult> outcomes) throws XMLStreamException {
        var different = outcomes.stream()
                .filter(outcome -> !outcome.differences().isEmpty())
                .count();
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", file);
        xml.writeAttribute("tests", Integer.toString(outcomes.size()));
        xml.writeAttribute("failures", Long.toString(different));
        for (var outcome : outcomes) {
            test(file, outcome);
        }
        xml.writeEndElement();
    }

    private void test(String file, Replay.CaseResult outcome) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", file);
        xml.writeAttribute("name", outcome.fixture().name());
        for (var difference : outcome.differences()) {
            xml.writeStartElement("failure");
            xml.writeAttribute(
                    "message", texts.say("difference", difference.path(), difference.expected(), difference.actual()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
}
