package org.tariffcalc.build;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKEINTERFACE;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.NEW;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.POP2;
import static org.objectweb.asm.Opcodes.PUTFIELD;
import static org.objectweb.asm.Opcodes.PUTSTATIC;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.V17;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The class of one lambda: what it captured in fields, and the one method of its interface. */
final class LambdaClass {

  /** The static method that makes one, from what is captured. */
  static final String OF = "of";

  private static final String OBJECT = "java/lang/Object";
  private static final String ONLY = "ONLY";

  private static final Map<Integer, String> BOXES =
      Map.of(
          Type.BOOLEAN, "java/lang/Boolean",
          Type.CHAR, "java/lang/Character",
          Type.BYTE, "java/lang/Byte",
          Type.SHORT, "java/lang/Short",
          Type.INT, "java/lang/Integer",
          Type.LONG, "java/lang/Long",
          Type.FLOAT, "java/lang/Float",
          Type.DOUBLE, "java/lang/Double");

  private final String name;
  private final String nestHost;
  private final String method;
  private final String factory;
  private final Type[] captured;
  private final Type made;
  private final Type erased;
  private final Handle body;
  private final Type instantiated;

  /**
   * A lambda as its place in the code tells it.
   *
   * @param name of the class to make
   * @param nestHost of the class that holds the place
   * @param method name of the interface's method
   * @param factory descriptor of the place: from what is captured to the interface
   * @param arguments of the bootstrap method: the interface's method erased, the body, the
   *     interface's method with its type arguments
   */
  LambdaClass(String name, String nestHost, String method, String factory, Object... arguments) {
    this.name = name;
    this.nestHost = nestHost;
    this.method = method;
    this.factory = factory;
    this.captured = Type.getArgumentTypes(factory);
    this.made = Type.getReturnType(factory);
    this.erased = (Type) arguments[0];
    this.body = (Handle) arguments[1];
    this.instantiated = (Type) arguments[2];
  }

  /** The class file; empty for a lambda that adapts its arguments in a way not known here. */
  Optional<byte[]> bytes() {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(
        V17,
        ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC,
        name,
        null,
        OBJECT,
        new String[] {made.getInternalName()});
    writer.visitNestHost(nestHost);
    construction(writer);
    if (captured.length == 0) {
      single(writer);
    } else {
      ofCaptured(writer);
    }
    boolean isKnown = call(writer);
    writer.visitEnd();
    return isKnown ? Optional.of(writer.toByteArray()) : Optional.empty();
  }

  private void construction(ClassWriter writer) {
    for (int i = 0; i < captured.length; i++) {
      writer.visitField(ACC_PRIVATE | ACC_FINAL, field(i), captured[i].getDescriptor(), null, null);
    }
    MethodVisitor code =
        writer.visitMethod(
            ACC_PRIVATE, "<init>", Type.getMethodDescriptor(Type.VOID_TYPE, captured), null, null);
    code.visitCode();
    code.visitVarInsn(ALOAD, 0);
    code.visitMethodInsn(INVOKESPECIAL, OBJECT, "<init>", "()V", false);
    int at = 1;
    for (int i = 0; i < captured.length; i++) {
      code.visitVarInsn(ALOAD, 0);
      code.visitVarInsn(captured[i].getOpcode(ILOAD), at);
      code.visitFieldInsn(PUTFIELD, name, field(i), captured[i].getDescriptor());
      at += captured[i].getSize();
    }
    end(code, Type.VOID_TYPE);
  }

  /** What captures nothing is made once. */
  private void single(ClassWriter writer) {
    String type = "L" + name + ";";
    writer.visitField(ACC_PRIVATE | ACC_STATIC | ACC_FINAL, ONLY, type, null, null);
    MethodVisitor start = writer.visitMethod(ACC_STATIC, "<clinit>", "()V", null, null);
    start.visitCode();
    start.visitTypeInsn(NEW, name);
    start.visitInsn(DUP);
    start.visitMethodInsn(INVOKESPECIAL, name, "<init>", "()V", false);
    start.visitFieldInsn(PUTSTATIC, name, ONLY, type);
    end(start, Type.VOID_TYPE);
    MethodVisitor of = writer.visitMethod(ACC_STATIC, OF, factory, null, null);
    of.visitCode();
    of.visitFieldInsn(GETSTATIC, name, ONLY, type);
    end(of, made);
  }

  private void ofCaptured(ClassWriter writer) {
    MethodVisitor of = writer.visitMethod(ACC_STATIC, OF, factory, null, null);
    of.visitCode();
    of.visitTypeInsn(NEW, name);
    of.visitInsn(DUP);
    int at = 0;
    for (Type each : captured) {
      of.visitVarInsn(each.getOpcode(ILOAD), at);
      at += each.getSize();
    }
    of.visitMethodInsn(
        INVOKESPECIAL, name, "<init>", Type.getMethodDescriptor(Type.VOID_TYPE, captured), false);
    end(of, made);
  }

  /** The interface's method, which calls the body; false when an argument cannot be adapted. */
  private boolean call(ClassWriter writer) {
    MethodVisitor code = writer.visitMethod(ACC_PUBLIC, method, erased.getDescriptor(), null, null);
    code.visitCode();
    boolean isNew = body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    if (isNew) {
      code.visitTypeInsn(NEW, body.getOwner());
      code.visitInsn(DUP);
    }
    List<Type> expected = expected();
    int next = 0;
    for (int i = 0; i < captured.length; i++) {
      code.visitVarInsn(ALOAD, 0);
      code.visitFieldInsn(GETFIELD, name, field(i), captured[i].getDescriptor());
      if (!adapt(code, captured[i], captured[i], expected.get(next++))) {
        return false;
      }
    }
    Type[] given = erased.getArgumentTypes();
    Type[] known = instantiated.getArgumentTypes();
    int at = 1;
    for (int i = 0; i < given.length; i++) {
      code.visitVarInsn(given[i].getOpcode(ILOAD), at);
      at += given[i].getSize();
      if (!adapt(code, given[i], known[i], expected.get(next++))) {
        return false;
      }
    }
    code.visitMethodInsn(
        opcode(), body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
    Type answer = isNew ? Type.getObjectType(body.getOwner()) : Type.getReturnType(body.getDesc());
    Type wanted = erased.getReturnType();
    if (wanted.getSort() == Type.VOID) {
      if (answer.getSize() > 0) {
        code.visitInsn(answer.getSize() == 2 ? POP2 : POP);
      }
    } else if (!adapt(code, answer, answer, wanted)) {
      return false;
    }
    end(code, wanted);
    return true;
  }

  /** What the body takes, its receiver included. */
  private List<Type> expected() {
    List<Type> expected = new ArrayList<>();
    if (body.getTag() != Opcodes.H_INVOKESTATIC && body.getTag() != Opcodes.H_NEWINVOKESPECIAL) {
      expected.add(Type.getObjectType(body.getOwner()));
    }
    expected.addAll(List.of(Type.getArgumentTypes(body.getDesc())));
    return expected;
  }

  private int opcode() {
    return switch (body.getTag()) {
      case Opcodes.H_INVOKESTATIC -> INVOKESTATIC;
      case Opcodes.H_NEWINVOKESPECIAL -> INVOKESPECIAL;
      case Opcodes.H_INVOKEINTERFACE -> INVOKEINTERFACE;
      default -> body.isInterface() ? INVOKEINTERFACE : INVOKEVIRTUAL;
    };
  }

  /**
   * Brings a value from the type that the code gives it, and that it is known to have, to the one
   * that is wanted: by a cast, or into or out of its box. Other ways do not occur.
   */
  private static boolean adapt(MethodVisitor code, Type given, Type known, Type wanted) {
    boolean isPrimitive = BOXES.containsKey(given.getSort());
    if (isPrimitive && BOXES.containsKey(wanted.getSort())) {
      return given.equals(wanted);
    }
    if (isPrimitive) {
      String box = BOXES.get(given.getSort());
      Type boxed = Type.getObjectType(box);
      code.visitMethodInsn(
          INVOKESTATIC, box, "valueOf", Type.getMethodDescriptor(boxed, given), false);
      return true;
    }
    if (BOXES.containsKey(wanted.getSort())) {
      String box = BOXES.get(wanted.getSort());
      if (!known.getInternalName().equals(box)) {
        return false;
      }
      code.visitTypeInsn(CHECKCAST, box);
      code.visitMethodInsn(
          INVOKEVIRTUAL,
          box,
          wanted.getClassName() + "Value",
          Type.getMethodDescriptor(wanted),
          false);
      return true;
    }
    if (given.getSort() != Type.VOID
        && !given.equals(wanted)
        && !wanted.getInternalName().equals(OBJECT)) {
      code.visitTypeInsn(CHECKCAST, wanted.getInternalName());
    }
    return given.getSort() != Type.VOID;
  }

  private static void end(MethodVisitor code, Type answer) {
    code.visitInsn(
        answer.getSort() == Type.VOID
            ? RETURN
            : answer.getSort() == Type.OBJECT || answer.getSort() == Type.ARRAY
                ? ARETURN
                : answer.getOpcode(IRETURN));
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private static String field(int index) {
    return "captured" + index;
  }
}
