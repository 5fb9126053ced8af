package org.plumbline.engine.drools;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.plumbline.engine.drools.Violation.Forbidden;

/** One compiled method, instruction by instruction. */
final class MethodInspection extends MethodVisitor {
    /** How deep methods of compiled rules may call one another. */
    static final int DEEPEST = 8;

    private final ClassVetting vetting;
    private final ClassInspection type;
    private final String method;
    private final Set<Label> passed = new HashSet<>();
    private int last;
    private @Nullable String text;
    private @Nullable String textBefore;
    private String rule = "";

    MethodInspection(ClassVetting vetting, ClassInspection type, String method) {
        super(Opcodes.ASM9);
        this.vetting = vetting;
        this.type = type;
        this.method = method;
    }

    @Override
    public void visitLabel(Label label) {
        passed.add(label);
    }

    @Override
    public void visitInsn(int opcode) {
        op(opcode);
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        op(opcode);
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
        op(opcode);
    }

    @Override
    public void visitIincInsn(int variable, int increment) {
        op(Opcodes.IINC);
    }

    @Override
    public void visitJumpInsn(int opcode, Label to) {
        op(opcode);
        forward(to);
    }

    @Override
    public void visitTableSwitchInsn(int least, int most, Label otherwise, Label... cases) {
        branches(Opcodes.TABLESWITCH, otherwise, cases);
    }

    @Override
    public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] cases) {
        branches(Opcodes.LOOKUPSWITCH, otherwise, cases);
    }

    private void branches(int opcode, Label otherwise, Label... cases) {
        op(opcode);
        forward(otherwise);
        for (var each : cases) {
            forward(each);
        }
    }

    /** A handler is a jump, too, and rules catch nothing. */
    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String thrown) {
        vetting.violation(type.name(), Forbidden.ENDLESS);
    }

    @Override
    public void visitTypeInsn(int opcode, String of) {
        type.require("type " + opcode + " " + of, Forbidden.REACH);
        if (opcode == Opcodes.ANEWARRAY && !isSmall()) {
            vetting.violation(type.name(), Forbidden.REACH);
        }
        last = opcode;
    }

    /** An array is as long as a small number says, or as another one is: that of an enum's values, copied. */
    private boolean isSmall() {
        return (last >= Opcodes.ICONST_0 && last <= Opcodes.SIPUSH)
                || (last == Opcodes.ISTORE && method.startsWith("values()"));
    }

    @Override
    public void visitMultiANewArrayInsn(String of, int dimensions) {
        vetting.violation(type.name(), Forbidden.REACH);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String field, String of) {
        type.require(
                "field " + opcode + " " + owner + "." + ClassInspection.ofFacts(field) + " " + of, Forbidden.REACH);
        if (opcode != Opcodes.GETSTATIC && opcode != Opcodes.GETFIELD && !owner.equals(type.name())) {
            vetting.violation(type.name(), Forbidden.REACH);
        }
        refers(owner);
        last = opcode;
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String called, String of, boolean ofInterface) {
        if (!type.isWord(owner, called)) {
            type.require("call " + owner + "." + ClassInspection.plain(called) + of, Forbidden.REACH);
        }
        if (vetting.holds(owner)) {
            vetting.calls(type.name() + "." + method, owner + "." + called + of);
        }
        if (type.isOfRules() && called.equals("rule") && textBefore != null && text != null) {
            rule = text;
            vetting.belongs(type.name(), rule);
        }
        last = opcode;
    }

    @Override
    public void visitInvokeDynamicInsn(String called, String of, Handle bootstrap, Object... arguments) {
        type.require("indy " + called + of + " " + bootstrap.getOwner(), Forbidden.REACH);
        for (var argument : arguments) {
            if (!(argument instanceof String)) {
                vetting.violation(type.name(), Forbidden.REACH);
            }
        }
        last = Opcodes.INVOKEDYNAMIC;
    }

    @Override
    public void visitLdcInsn(Object constant) {
        var shown = constant instanceof Type of ? of.getDescriptor() : "";
        type.require("ldc " + constant.getClass().getSimpleName() + shown, Forbidden.REACH);
        if (constant instanceof String said) {
            textBefore = text;
            text = said;
        }
        last = Opcodes.LDC;
    }

    /** What a rule's method names belongs to the rule. */
    private void refers(String owner) {
        if (!rule.isEmpty() && vetting.holds(owner)) {
            vetting.belongs(owner, rule);
        }
    }

    private void op(int opcode) {
        type.require(opcode);
        last = opcode;
    }

    private void forward(Label to) {
        if (passed.contains(to)) {
            vetting.violation(type.name(), Forbidden.ENDLESS);
        }
    }
}
