/// Deals strips out to pages.
struct Paginator {
    /// A strip and where it stands below the top of the page's body.
    struct Placed {
        let strip: Strip
        let y: Double
    }

    /// Height of the body of the first page and of the others.
    let height: Double
    /// Strips that stand above the rows of a table where they begin a page.
    let heads: [Int: [Strip]]
    private(set) var pages: [[Placed]] = [[]]
    private var used = 0.0

    init(height: Double, heads: [Int: [Strip]]) {
        self.height = height
        self.heads = heads
    }

    mutating func place(_ strips: [Strip]) {
        var start = 0
        while start < strips.count {
            var end = start
            while end + 1 < strips.count, strips[end].keepsWithNext, !strips[end + 1].startsPage { end += 1 }
            place(chunk: strips[start...end])
            start = end + 1
        }
    }

    /// What must stay together goes to the next page if it does not fit, and is divided only if it fits on no page.
    private mutating func place(chunk: ArraySlice<Strip>) {
        guard let first = chunk.first else { return }
        if first.startsPage, !isFresh { turn() }
        let wanted = chunk.reduce(0) { $0 + $1.height + $1.before }
        if used + wanted - (isFresh ? first.before : 0) > height, !isFresh { turn() }
        for strip in chunk {
            if used + strip.height + (isFresh ? 0 : strip.before) > height + 0.01, !isFresh { turn() }
            repeatHead(strip)
            if !isFresh { used += strip.before }
            pages[pages.count - 1].append(Placed(strip: strip, y: used))
            used += strip.height
        }
    }

    private var isFresh: Bool { pages[pages.count - 1].isEmpty }

    private mutating func turn() {
        pages.append([])
        used = 0
    }

    private mutating func repeatHead(_ strip: Strip) {
        guard isFresh, let table = strip.table, let head = heads[table] else { return }
        for strip in head {
            pages[pages.count - 1].append(Placed(strip: strip, y: used))
            used += strip.height
        }
    }
}
