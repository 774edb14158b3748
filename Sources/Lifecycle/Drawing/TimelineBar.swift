import Duties

/// A resource in a timeline.
struct TimelineBar: Sendable {
    /// How it stands to the device.
    enum Mark: String, Sendable {
        /// The first that ends before the device.
        case first
        /// It ends before the device.
        case collision
        /// It ends before the device, and a measure meets that.
        case treated
        /// Its end is not known or in doubt.
        case open
        /// It lasts.
        case fine
    }

    let name: String
    let kind: ResourceKind
    /// Its last day; nil if not known.
    let end: CalendarDay?
    let mark: Mark
}
