public import Diagnostics
public import Duties

/// A day of a product that somebody has to have in view.
public struct PortfolioRow: Sendable, Hashable {
    /// What is on that day.
    public enum Kind: Sendable, Hashable {
        /// A milestone.
        case milestone(DeviceMilestone)
        /// The last day of telling so many recipients about a subject.
        case notice(NoticeSubject, recipients: Int)
        /// The first thing that ends before the device, by its name.
        case collision(String)
    }

    /// The product's id.
    public let product: String
    /// The day.
    public let day: CalendarDay
    /// What is on it.
    public let kind: Kind
    /// It was to be done and is not.
    public let isLate: Bool
    /// Version of the plan that it comes from; 0 without one.
    public let planVersion: Int

    /// A name that stays the same when the day moves, so that a calendar moves its entry.
    public var key: String {
        switch kind {
        case .milestone(let milestone): milestone.rawValue
        case .notice(let subject, _): "notice-\(subject.key)"
        case .collision: "first-collision"
        }
    }

    /// What is on that day, for a reader.
    public var wording: Wording {
        switch kind {
        case .milestone(let milestone): milestone.wording
        case .notice(let subject, let count):
            Wording(ja: "\(subject.wording.japanese)の期限(\(count)か所)", en: "last day: \(subject.wording.english) (\(count) recipients)")
        case .collision(let name): Wording(ja: "機器より先に終わる: \(name)", en: "ends before the device: \(name)")
        }
    }
}
