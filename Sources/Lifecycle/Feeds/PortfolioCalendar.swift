public import Duties

/// The coming days of many products in one list.
public struct PortfolioCalendar: Sendable {
    /// The rows, the earliest day first; of one day in the order of product and kind.
    public let rows: [PortfolioRow]

    /// What one product brings.
    public struct Entry: Sendable {
        /// Its dates and notices.
        public let facts: NoticeFacts
        /// Its first collision with the resource's name; nil if there is none.
        public let first: (collision: Collision, name: String)?

        /// Takes the parts as they are.
        public init(facts: NoticeFacts, first: (collision: Collision, name: String)? = nil) {
            self.facts = facts
            self.first = first
        }
    }

    /// The days of `products`: milestones from today on, collisions whether past or to come, and notices by their last day, the late ones too. Notices about one subject stand in one
    /// row under the earliest of their days.
    public init(_ products: [Entry]) {
        rows = products.flatMap(Self.rows(of:)).sorted {
            ($0.day.number, $0.product, $0.key) < ($1.day.number, $1.product, $1.key)
        }
    }

    private static func rows(of entry: Entry) -> [PortfolioRow] {
        let stage = entry.facts.stage
        let version = stage.plans.inForce(on: stage.today)?.number ?? 0
        func row(_ day: CalendarDay, _ kind: PortfolioRow.Kind, isLate: Bool = false) -> PortfolioRow {
            PortfolioRow(product: stage.product, day: day, kind: kind, isLate: isLate, planVersion: version)
        }
        var rows: [PortfolioRow] = []
        for milestone in DeviceMilestone.allCases {
            guard let day = stage.day(of: milestone), day >= stage.today else { continue }
            rows.append(row(day, .milestone(milestone)))
        }
        if let first = entry.first { rows.append(row(first.collision.end, .collision(first.name))) }
        let notices = Dictionary(grouping: NoticeBoard(entry.facts).notices, by: \.subject)
        for (subject, notices) in notices {
            guard let day = notices.map(\.dueBy).min() else { continue }
            rows.append(row(day, .notice(subject, recipients: notices.count), isLate: day < stage.today))
        }
        return rows
    }
}
