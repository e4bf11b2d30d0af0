package parindex.ingest.spark;

import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;

import java.util.List;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import parindex.ingest.intake.Engine.Column;
import parindex.ingest.intake.Engine.Table;
import parindex.ingest.intake.Engine.Type;

/** A table of the intake as Spark and as Parquet call its columns. Instants have no zone: local time of Vietnam. */
final class TableSchema {
    private TableSchema() {}

    static StructType spark(Table table) {
        var schema = new StructType();
        for (Column column : table.columns()) {
            schema = schema.add(column.name(), spark(column.type()), true);
        }
        return schema;
    }

    private static DataType spark(Type type) {
        return switch (type) {
            case TEXT -> DataTypes.StringType;
            case NUMBER -> DataTypes.LongType;
            case DAY -> DataTypes.DateType;
            case INSTANT -> DataTypes.TimestampNTZType;
            case FLAG -> DataTypes.BooleanType;
        };
    }

    static MessageType parquet(Table table) {
        List<org.apache.parquet.schema.Type> columns =
                table.columns().stream().map(TableSchema::parquet).toList();
        return new MessageType(table.name(), columns);
    }

    private static org.apache.parquet.schema.Type parquet(Column column) {
        var builder =
                switch (column.type()) {
                    case TEXT -> Types.optional(PrimitiveTypeName.BINARY).as(stringType());
                    case NUMBER -> Types.optional(PrimitiveTypeName.INT64);
                    case DAY -> Types.optional(PrimitiveTypeName.INT32).as(dateType());
                    case INSTANT -> Types.optional(PrimitiveTypeName.INT64).as(timestampType(false, TimeUnit.MICROS));
                    case FLAG -> Types.optional(PrimitiveTypeName.BOOLEAN);
                };
        return builder.named(column.name());
    }
}
