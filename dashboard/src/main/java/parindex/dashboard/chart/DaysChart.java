package parindex.dashboard.chart;

import java.util.List;

/**
 * How many dossiers ended after how many working days; the bars past the time allowed are amber.
 *
 * @param noun what is counted, for tooltips ("hồ sơ")
 * @param axisLabel what runs along the foot ("Số ngày làm việc từ khi tiếp nhận")
 * @param onTimeLabel of the blue bars, for the legend
 * @param lateLabel of the amber bars, for the legend
 * @param dueLabel written at the due mark ("Thời hạn 5 ngày")
 * @param due the time allowed in working days, or null when there is none
 */
public record DaysChart(
        Frame frame,
        String noun,
        String axisLabel,
        String onTimeLabel,
        String lateLabel,
        String dueLabel,
        Integer due,
        List<Bar> bars) {
    public DaysChart {
        bars = List.copyOf(bars);
    }

    /**
     * One bar; bars come with rising days, the last may stand for all longer ones.
     *
     * @param days working days from receipt to end
     * @param label as written under the bar ("12", "30+")
     */
    public record Bar(int days, String label, long count) {
        public Bar {
            if (count < 0) {
                throw new IllegalArgumentException("need a count of 0 or more, got " + count);
            }
        }
    }
}
