package parindex.ingest.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamException;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Carries what the intake knows to another machine and back: records, optionals and paths travel as their parts, so that
 * none of them has to know that it may travel.
 */
final class Parcel {
    private Parcel() {}

    static byte[] pack(Object content) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new Packing(bytes)) {
            out.writeObject(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Only for bytes that {@link #pack} made in this run. */
    static <T> T open(byte[] bytes, Class<T> type) {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return type.cast(in.readObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("this machine runs another build of the program: " + e.getMessage(), e);
        }
    }

    private static final class Packing extends ObjectOutputStream {
        private Packing(OutputStream out) throws IOException {
            super(out);
            enableReplaceObject(true);
        }

        @Override
        protected Object replaceObject(Object content) {
            if (content instanceof Optional<?> optional) {
                return new PackedOptional(optional.orElse(null));
            }
            if (content instanceof Path path) {
                return new PackedPath(path.toString());
            }
            return content instanceof Record && !(content instanceof Serializable) ? PackedRecord.of(content) : content;
        }
    }

    private record PackedOptional(Object value) implements Serializable {
        private Object readResolve() {
            return Optional.ofNullable(value);
        }
    }

    private record PackedPath(String path) implements Serializable {
        private Object readResolve() {
            return Path.of(path);
        }
    }

    private record PackedRecord(Class<?> type, Object[] parts) implements Serializable {

        private static PackedRecord of(Object content) {
            RecordComponent[] components = content.getClass().getRecordComponents();
            var parts = new Object[components.length];
            try {
                for (int i = 0; i < parts.length; i++) {
                    components[i].getAccessor().setAccessible(true);
                    parts[i] = components[i].getAccessor().invoke(content);
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot pack " + content.getClass(), e);
            }
            return new PackedRecord(content.getClass(), parts);
        }

        private Object readResolve() throws ObjectStreamException {
            Class<?>[] types = Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            try {
                var constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                return constructor.newInstance(parts);
            } catch (ReflectiveOperationException e) {
                var cause = new InvalidObjectException("cannot unpack " + type);
                cause.initCause(e);
                throw cause;
            }
        }
    }
}
