public import Duties

/// What a timeline of one product shows: its stages over the bars of what it relies on.
public struct Timeline: Sendable {
    /// The product's name for readers.
    let name: String
    /// Its dates.
    let days: PlanDays
    let today: CalendarDay
    /// What it shows, in the order of the rows.
    public let bars: [TimelineBar]
    /// Resources that are not shown, so that the picture says so.
    public let hidden: Int

    /// - Parameters:
    ///   - mostBars: how many resources are shown. Those that end before the device come first, then those whose end is open, then the others by their end.
    public init(
        name: String, today: CalendarDay, report: CollisionReport, reckoner: CollisionReckoner, uses: [Int], mostBars: Int = 40
    ) {
        self.name = name
        self.today = today
        days = report.days
        var bars: [TimelineBar] = []
        var shown: Set<Int> = []
        func add(_ place: Int, _ mark: TimelineBar.Mark) {
            guard shown.insert(place).inserted else { return }
            let resource = reckoner.resources[place]
            bars.append(TimelineBar(place: place, name: resource.name, kind: resource.kind, end: reckoner.ends[place].day, mark: mark))
        }
        let first = report.first?.resource
        for collision in report.collisions {
            add(collision.resource, collision.resource == first ? .first : collision.isTreated ? .treated : .collision)
        }
        for open in report.open { add(open.resource, .open) }
        let rest = Set(uses).subtracting(shown)
        func order(_ place: Int) -> (Int, String) { (reckoner.ends[place].day?.number ?? .max, reckoner.resources[place].id) }
        for place in rest.sorted(by: { order($0) < order($1) }) { add(place, .fine) }
        self.bars = Array(bars.prefix(max(0, mostBars)))
        hidden = bars.count - self.bars.count
    }
}
