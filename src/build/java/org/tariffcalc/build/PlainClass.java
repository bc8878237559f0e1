package org.tariffcalc.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** A class whose lambdas are classes beside it, and whose record's methods are its own. */
final class PlainClass extends ClassVisitor {

  private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";
  private static final String RECORDS = "java/lang/runtime/ObjectMethods";

  private final ClassWriter writer;
  private final Map<String, byte[]> lambdas = new TreeMap<>();
  private final List<RecordMethod> records = new ArrayList<>();
  private String name = "";
  private String nestHost = "";

  private PlainClass(ClassWriter writer) {
    super(Opcodes.ASM9, writer);
    this.writer = writer;
  }

  static PlainClass of(ClassReader reader) {
    PlainClass plain = new PlainClass(new ClassWriter(ClassWriter.COMPUTE_MAXS));
    reader.accept(plain, 0);
    return plain;
  }

  /** The class itself. */
  byte[] bytes() {
    return writer.toByteArray();
  }

  /** The classes that its lambdas became, by their names with slashes. */
  Map<String, byte[]> lambdas() {
    return lambdas;
  }

  /** The outermost class, which lists the members of the nest. */
  String nestHost() {
    return nestHost;
  }

  @Override
  public void visit(
      int version, int access, String type, String signature, String parent, String[] interfaces) {
    name = type;
    nestHost = type;
    super.visit(version, access, type, signature, parent, interfaces);
  }

  @Override
  public void visitNestHost(String host) {
    nestHost = host;
    super.visitNestHost(host);
  }

  @Override
  public void visitEnd() {
    records.forEach(record -> record.write(cv));
    super.visitEnd();
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String method, String descriptor, String signature, String[] exceptions) {
    MethodVisitor next = super.visitMethod(access, method, descriptor, signature, exceptions);
    return new MethodVisitor(Opcodes.ASM9, next) {
      @Override
      public void visitInvokeDynamicInsn(
          String made, String type, Handle bootstrap, Object... arguments) {
        boolean isLambda =
            bootstrap.getOwner().equals(FACTORY) && bootstrap.getName().equals("metafactory");
        Optional<byte[]> lambda = Optional.empty();
        String place = name + "$Plain" + lambdas.size();
        if (isLambda) {
          lambda = new LambdaClass(place, nestHost, made, type, arguments).bytes();
        }
        if (bootstrap.getOwner().equals(RECORDS)) {
          RecordMethod record = new RecordMethod(made, type, arguments);
          records.add(record);
          super.visitMethodInsn(Opcodes.INVOKESTATIC, name, record.plainName(), type, false);
          return;
        }
        if (lambda.isPresent()) {
          lambdas.put(place, lambda.get());
          super.visitMethodInsn(Opcodes.INVOKESTATIC, place, LambdaClass.OF, type, false);
        } else {
          super.visitInvokeDynamicInsn(made, type, bootstrap, arguments);
        }
      }
    };
  }
}
