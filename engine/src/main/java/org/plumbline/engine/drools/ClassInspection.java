package org.plumbline.engine.drools;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.plumbline.engine.drools.Violation.Forbidden;

/** One compiled class, part by part. */
final class ClassInspection extends ClassVisitor {
    private static final Pattern NAMES = Pattern.compile(
            "org/plumbline/rules/[A-Z][\\w$]*|org/drools/project/model/ProjectModel_\\w+|[a-z_]+/(?:P[0-9A-F]{2}/)?(?:Lambda|Rules|Domain)[\\w$]+");
    private static final Pattern NUMBERED = Pattern.compile("\\b(Block|Predicate|Function|ConsequenceBuilder\\$_)\\d+");
    private static final Pattern REPEATED = Pattern.compile("(L[^;()\\[ ]+;)\\1+");
    private static final Pattern OF_FACTS = Pattern.compile("org_plumbline_\\w+");
    private static final String VOCABULARY = "org/plumbline/rules/";

    private final ClassVetting vetting;
    private final String name;
    private final ClassKind kind;

    ClassInspection(ClassVetting vetting, String name, ClassKind kind) {
        super(Opcodes.ASM9);
        this.vetting = vetting;
        this.name = name;
        this.kind = kind;
    }

    @Override
    public void visit(
            int version,
            int access,
            String own,
            @Nullable String signature,
            @Nullable String parent,
            String @Nullable [] interfaces) {
        if (!own.equals(name)) {
            vetting.violation(name, Forbidden.FOREIGN);
        }
        var extended = interfaces == null || interfaces.length == 0 ? "" : " " + String.join(" ", interfaces);
        require("extends " + parent + extended, Forbidden.FOREIGN);
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String field, String type, @Nullable String signature, @Nullable Object value) {
        require("declares " + Integer.toHexString(access) + " " + ofFacts(field) + " " + type, Forbidden.REACH);
        return null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String method, String type, @Nullable String signature, String @Nullable [] thrown) {
        require("method " + Integer.toHexString(access) + " " + plain(method) + " " + type, Forbidden.REACH);
        return new MethodInspection(vetting, this, method + type);
    }

    @Override
    public ModuleVisitor visitModule(String module, int access, @Nullable String version) {
        vetting.violation(name, Forbidden.FOREIGN);
        return super.visitModule(module, access, version);
    }

    @Override
    public RecordComponentVisitor visitRecordComponent(String component, String type, @Nullable String signature) {
        vetting.violation(name, Forbidden.FOREIGN);
        return super.visitRecordComponent(component, type, signature);
    }

    String name() {
        return name;
    }

    boolean isOfRules() {
        return kind == ClassKind.RULES;
    }

    /** Whether such a call is one of the vocabulary's words or properties: only conditions and conclusions say these. */
    boolean isWord(String owner, String method) {
        return kind == ClassKind.LAMBDA && owner.startsWith(VOCABULARY) && !method.startsWith("<");
    }

    /** A violation unless the list for this kind of class names the element. */
    void require(String element, Forbidden otherwise) {
        // Nearly all are found as they are, or were met before; patterns cost more.
        // Only a lambda's name is no beginning of another's.
        var own = kind == ClassKind.LAMBDA ? element.replace(name, "GEN") : element;
        if (!kind.allows(own) && !vetting.met(kind, own, this::isAllowed)) {
            vetting.violation(name, otherwise);
        }
    }

    void require(int opcode) {
        if (!kind.allows(opcode)) {
            vetting.violation(name, Forbidden.REACH);
        }
    }

    /** A rule's name is its method's name. */
    static String plain(String method) {
        return method.startsWith("rule_") ? "rule_" : method;
    }

    static String ofFacts(String field) {
        return OF_FACTS.matcher(field).replaceAll("OP");
    }

    private boolean isAllowed(String element) {
        return kind.allows(shape(element));
    }

    private String shape(String element) {
        var named = NAMES.matcher(element).replaceAll(match -> Matcher.quoteReplacement(shown(match.group())));
        var numbered = NUMBERED.matcher(named).replaceAll("$1#");
        return REPEATED.matcher(numbered).replaceAll("$1");
    }

    private String shown(String type) {
        return type.startsWith(VOCABULARY) ? "VOC" : vetting.holds(type) ? "GEN" : type;
    }
}
