package org.tariffcalc.build;

import static org.objectweb.asm.Opcodes.*;

import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * One of the methods that each record has, {@code equals}, {@code hashCode} or {@code toString},
 * which the JVM else puts together at run time from method handles: the first of them takes it as
 * long as a third of a quote.
 */
final class RecordMethod {

  private static final String OBJECTS = "java/util/Objects";
  private static final String BUILDER = "java/lang/StringBuilder";

  private static final Map<Integer, Class<?>> BOXES =
      Map.of(
          Type.BOOLEAN, Boolean.class,
          Type.CHAR, Character.class,
          Type.BYTE, Byte.class,
          Type.SHORT, Short.class,
          Type.INT, Integer.class,
          Type.LONG, Long.class,
          Type.FLOAT, Float.class,
          Type.DOUBLE, Double.class);

  private final String method;
  private final String descriptor;
  private final String type;
  private final List<String> names;
  private final List<Type> types;

  /**
   * A method as its place in the code tells it.
   *
   * @param arguments of the bootstrap method: the record, the names of its components joined by
   *     semicolons, the reading of each
   */
  RecordMethod(String method, String descriptor, Object... arguments) {
    this.method = method;
    this.descriptor = descriptor;
    this.type = ((Type) arguments[0]).getInternalName();
    String joined = (String) arguments[1];
    this.names = joined.isEmpty() ? List.of() : List.of(joined.split(";"));
    this.types =
        List.of(arguments).subList(2, arguments.length).stream()
            .map(each -> Type.getType(((Handle) each).getDesc()))
            .toList();
  }

  /** The name of the static method that takes the place of the one of run time. */
  String plainName() {
    return "plain$" + method;
  }

  /** Writes that method into the record. */
  void write(ClassVisitor into) {
    MethodVisitor code =
        into.visitMethod(
            ACC_PRIVATE | ACC_STATIC | ACC_SYNTHETIC, plainName(), descriptor, null, null);
    code.visitCode();
    switch (method) {
      case "equals" -> writeEquals(code);
      case "hashCode" -> writeHashCode(code);
      case "toString" -> writeToString(code);
      default -> throw new IllegalArgumentException(method);
    }
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private void writeEquals(MethodVisitor code) {
    code.visitVarInsn(ALOAD, 0);
    code.visitVarInsn(ALOAD, 1);
    orReturn(code, IF_ACMPNE, ICONST_1);
    code.visitVarInsn(ALOAD, 1);
    code.visitTypeInsn(INSTANCEOF, type);
    orReturn(code, IFNE, ICONST_0);
    for (int i = 0; i < types.size(); i++) {
      component(code, i, 0);
      code.visitVarInsn(ALOAD, 1);
      code.visitTypeInsn(CHECKCAST, type);
      code.visitFieldInsn(GETFIELD, type, names.get(i), types.get(i).getDescriptor());
      Class<?> box = BOXES.get(types.get(i).getSort());
      if (box == null) {
        call(code, OBJECTS, "equals", "(Ljava/lang/Object;Ljava/lang/Object;)Z");
        orReturn(code, IFNE, ICONST_0);
      } else {
        String both = types.get(i).getDescriptor().repeat(2);
        call(code, Type.getInternalName(box), "compare", "(" + both + ")I");
        orReturn(code, IFEQ, ICONST_0);
      }
    }
    code.visitInsn(ICONST_1);
    code.visitInsn(IRETURN);
  }

  /** Goes on when the condition holds, else returns the constant. */
  private static void orReturn(MethodVisitor code, int condition, int constant) {
    Label on = new Label();
    code.visitJumpInsn(condition, on);
    code.visitInsn(constant);
    code.visitInsn(IRETURN);
    code.visitLabel(on);
    code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
  }

  private void writeHashCode(MethodVisitor code) {
    code.visitInsn(ICONST_0);
    for (int i = 0; i < types.size(); i++) {
      code.visitIntInsn(BIPUSH, 31);
      code.visitInsn(IMUL);
      component(code, i, 0);
      Class<?> box = BOXES.get(types.get(i).getSort());
      if (box == null) {
        call(code, OBJECTS, "hashCode", "(Ljava/lang/Object;)I");
      } else {
        call(
            code, Type.getInternalName(box), "hashCode", "(" + types.get(i).getDescriptor() + ")I");
      }
      code.visitInsn(IADD);
    }
    code.visitInsn(IRETURN);
  }

  private void writeToString(MethodVisitor code) {
    code.visitTypeInsn(NEW, BUILDER);
    code.visitInsn(DUP);
    code.visitMethodInsn(INVOKESPECIAL, BUILDER, "<init>", "()V", false);
    String simple = type.substring(type.lastIndexOf('/') + 1);
    append(code, simple.substring(simple.lastIndexOf('$') + 1) + "[");
    for (int i = 0; i < types.size(); i++) {
      append(code, (i == 0 ? "" : ", ") + names.get(i) + "=");
      component(code, i, 0);
      Type given = types.get(i);
      String wide =
          switch (given.getSort()) {
            case Type.BYTE, Type.SHORT -> "I";
            case Type.OBJECT, Type.ARRAY -> "Ljava/lang/Object;";
            default -> given.getDescriptor();
          };
      call(code, "java/lang/String", "valueOf", "(" + wide + ")Ljava/lang/String;");
      appended(code);
    }
    append(code, "]");
    code.visitMethodInsn(INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
    code.visitInsn(ARETURN);
  }

  private static void append(MethodVisitor code, String text) {
    code.visitLdcInsn(text);
    appended(code);
  }

  private static void appended(MethodVisitor code) {
    code.visitMethodInsn(
        INVOKEVIRTUAL, BUILDER, "append", "(Ljava/lang/String;)Ljava/lang/StringBuilder;", false);
  }

  private void component(MethodVisitor code, int index, int variable) {
    code.visitVarInsn(ALOAD, variable);
    code.visitFieldInsn(GETFIELD, type, names.get(index), types.get(index).getDescriptor());
  }

  private static void call(MethodVisitor code, String owner, String called, String signature) {
    code.visitMethodInsn(INVOKESTATIC, owner, called, signature, false);
  }
}
