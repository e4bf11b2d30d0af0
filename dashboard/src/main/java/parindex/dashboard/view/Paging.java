package parindex.dashboard.view;

/** Which part of a long list is shown. @param page from 1 */
public record Paging(int page, int size, long total) {
    public Paging {
        if (page < 1 || size < 1) {
            throw new IllegalArgumentException("need a page and a size from 1 on, got " + page + " and " + size);
        }
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public long offset() {
        return (long) (page - 1) * size;
    }

    public long first() {
        return total == 0 ? 0 : offset() + 1;
    }

    public long last() {
        return Math.min(total, offset() + size);
    }

    public boolean isOutside() {
        return page > pages();
    }
}
