package parindex.ingest.spark;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import parindex.ingest.vocabulary.Vocabulary;

/** Gives the functions of the vocabulary their names in Spark's SQL. Only the name travels; each machine looks it up. */
final class SparkVocabulary {
    private static final Map<String, Vocabulary.One> ONE =
            Vocabulary.OF_ONE.stream().collect(Collectors.toMap(Vocabulary.One::name, Function.identity()));
    private static final Map<String, Vocabulary.Two> TWO =
            Vocabulary.OF_TWO.stream().collect(Collectors.toMap(Vocabulary.Two::name, Function.identity()));
    private static final Map<Class<?>, DataType> TYPES = Map.of(
            String.class, DataTypes.StringType,
            Boolean.class, DataTypes.BooleanType,
            Long.class, DataTypes.LongType,
            LocalDateTime.class, DataTypes.TimestampNTZType);

    private SparkVocabulary() {}

    static void register(SparkSession session) {
        ONE.values().forEach(each -> session.udf().register(each.name(), new OfOne(each.name()), type(each.type())));
        TWO.values().forEach(each -> session.udf().register(each.name(), new OfTwo(each.name()), type(each.type())));
    }

    private static DataType type(Class<?> type) {
        DataType known = TYPES.get(type);
        if (known == null) {
            throw new IllegalStateException("no type of Spark is known for " + type);
        }
        return known;
    }

    private static final class OfOne implements UDF1<String, Object> {
        private static final long serialVersionUID = 1;
        private final String name;
        private transient Vocabulary.One function;

        private OfOne(String name) {
            this.name = name;
        }

        @Override
        public Object call(String text) {
            if (function == null) {
                function = ONE.get(name);
            }
            return function.function().apply(text);
        }
    }

    private static final class OfTwo implements UDF2<String, String, Object> {
        private static final long serialVersionUID = 1;
        private final String name;
        private transient Vocabulary.Two function;

        private OfTwo(String name) {
            this.name = name;
        }

        @Override
        public Object call(String first, String second) {
            if (function == null) {
                function = TWO.get(name);
            }
            return function.function().apply(first, second);
        }
    }
}
