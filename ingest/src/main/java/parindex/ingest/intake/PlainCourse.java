package parindex.ingest.intake;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import parindex.ingest.profile.FeedShape;
import parindex.ingest.profile.FeedShape.Cell;
import parindex.ingest.profile.FeedShape.Course;
import parindex.ingest.vocabulary.InstantForm;

/**
 * Sure of a row that its words are known and its status goes with its ends, so that no intake SQL could find fault with them.
 * What it is not sure of may be as good: the SQL says.
 */
final class PlainCourse {
    private final Course course;
    private final int base;
    private final int status;
    private final int[] words;
    private final int[] ends;
    private final int[] otherEnds;

    PlainCourse(FeedShape shape) {
        List<String> columns = shape.columns();
        this.course = shape.course();
        this.base = columns.indexOf(shape.dates().base());
        this.status = IntStream.range(0, columns.size())
                .filter(i -> shape.cells().get(columns.get(i)) == Cell.STATUS)
                .findFirst()
                .orElse(-1);
        this.words = places(columns, shape.words().keySet());
        this.ends = places(columns, course.ends());
        this.otherEnds = places(columns, course.otherEnds());
    }

    private static int[] places(List<String> columns, Set<String> names) {
        return IntStream.range(0, columns.size())
                .filter(i -> names.contains(columns.get(i)))
                .toArray();
    }

    /** @param dates by column, in microseconds */
    boolean fits(Value[] values, long[] dates) {
        if (status < 0 || dates[base] == InstantForm.NONE || isAny(otherEnds, dates)) {
            return false;
        }
        for (int word : words) {
            if (values[word].text().startsWith(Words.UNKNOWN)) {
                return false;
            }
        }
        String told = values[status].text();
        return told.isEmpty() || (isAny(ends, dates) ? course.ended() : course.open()).contains(told);
    }

    private static boolean isAny(int[] places, long[] dates) {
        for (int place : places) {
            if (dates[place] != InstantForm.NONE) {
                return true;
            }
        }
        return false;
    }
}
