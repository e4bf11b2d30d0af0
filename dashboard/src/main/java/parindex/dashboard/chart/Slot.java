package parindex.dashboard.chart;

/** A category of an axis, told apart by its position, because two units may bear the same name. */
record Slot(int index, String label) implements Comparable<Slot> {
    @Override
    public int compareTo(Slot other) {
        return Integer.compare(index, other.index);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Slot slot && slot.index == index;
    }

    @Override
    public int hashCode() {
        return index;
    }

    /** What the axis writes. */
    @Override
    public String toString() {
        return label;
    }
}
