package parindex.ingest.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.schema.MessageType;
import parindex.ingest.intake.Engine.Table;
import parindex.ingest.intake.RowAppender;
import parindex.ingest.vocabulary.InstantForm;

/** Appends the rows of a table to one Parquet file, which is made with the first of them, in a folder that is there. */
final class ParquetRows implements RowAppender {
    private static final long ROW_GROUP = 16L << 20;

    private final Table table;
    private final Path file;
    private final Object[] row;
    private int next;
    private final Consumer<List<Path>> whenClosed;
    private ParquetWriter<Object[]> writer;

    ParquetRows(Table table, Path file) {
        this(table, file, files -> {});
    }

    /** @param whenClosed is told of the file, or of none when there was no row */
    ParquetRows(Table table, Path file, Consumer<List<Path>> whenClosed) {
        this.table = table;
        this.file = file;
        this.whenClosed = whenClosed;
        this.row = new Object[table.columns().size()];
    }

    private RowAppender value(Object value) {
        row[next++] = value;
        return this;
    }

    @Override
    public RowAppender text(String value) {
        return value(value.isEmpty() ? null : value);
    }

    @Override
    public RowAppender key(String value) {
        return value(value);
    }

    @Override
    public RowAppender number(long value) {
        return value(value);
    }

    @Override
    public RowAppender flag(boolean value) {
        return value(value);
    }

    @Override
    public RowAppender day(LocalDate value) {
        return value((int) value.toEpochDay());
    }

    @Override
    public RowAppender instant(long micros) {
        return value(micros == InstantForm.NONE ? null : (Object) micros);
    }

    @Override
    public void endRow() {
        if (next != row.length) {
            throw new IllegalStateException("need " + row.length + " values, got " + next);
        }
        try {
            if (writer == null) {
                writer = new Building(new LocalOutputFile(file), TableSchema.parquet(table))
                        .withCompressionCodec(CompressionCodecName.SNAPPY)
                        .withRowGroupSize(ROW_GROUP)
                        .withStatisticsEnabled(false) // everything is read once, whole
                        .withSizeStatisticsEnabled(false)
                        .build();
            }
            writer.write(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        next = 0;
    }

    /** The file; none when there was no row. */
    Optional<Path> written() {
        return writer == null ? Optional.empty() : Optional.of(file);
    }

    @Override
    public void close() {
        try {
            if (writer != null) {
                writer.close();
            }
            whenClosed.accept(written().stream().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Building extends ParquetWriter.Builder<Object[], Building> {
        private final MessageType schema;

        private Building(OutputFile file, MessageType schema) {
            super(file);
            this.schema = schema;
        }

        @Override
        protected Building self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation") // the only one that must be there
        protected WriteSupport<Object[]> getWriteSupport(Configuration hadoop) {
            return new RowSupport(schema);
        }
    }
}
